package dev.cachewarden.core.value;

import dev.cachewarden.core.entry.StoredValue;
import dev.cachewarden.core.json.Json;
import dev.cachewarden.core.json.JsonParser;
import dev.cachewarden.core.key.ByteString;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds out what a value is: stored type, bytes, sentinel, JSON, JSON inside a JSON string (at most
 * twice), envelope, shape. Holds no state. Takes time with large values: not for a network or
 * window thread.
 */
public final class ValueDecoder {

    /** An encoding too many is a mistake somebody makes once or twice, not ten times. */
    public static final int MOST_EXTRA_ENCODINGS = 2;

    private final JsonParser parser;
    private final Sentinels sentinels;

    public ValueDecoder(JsonParser parser) {
        this(parser, Set.of());
    }

    /**
     * @param sentinels further texts by which the app remembers that there is nothing
     */
    public ValueDecoder(JsonParser parser, Set<String> sentinels) {
        this.parser = parser;
        this.sentinels = new Sentinels(sentinels);
    }

    public DecodedValue decode(StoredValue stored) {
        return switch (stored) {
            case StoredValue.Text text when text.isCut() -> tooLong(text);
            case StoredValue.Text text -> decode(text.bytes());
            case StoredValue.Collection collection ->
                    plain(
                            new ValueShape.Collection(collection.redisType(), collection.size()),
                            new Content.Document(CollectionDocument.of(collection)));
            case StoredValue.Opaque(String redisType) ->
                    plain(new ValueShape.Opaque(redisType), new Content.Nothing());
        };
    }

    private DecodedValue decode(ByteString bytes) {
        Optional<String> text = bytes.text();
        if (text.isEmpty()) {
            return plain(new ValueShape.Binary(), new Content.Bytes(bytes));
        }
        Content asStored = new Content.Text(text.get());
        Optional<ValueShape> sentinel = sentinels.of(text.get());
        if (sentinel.isPresent()) {
            return plain(sentinel.get(), asStored);
        }
        return parser.parse(bytes)
                .map(json -> decode(json, asStored, 0))
                .orElseGet(() -> plain(ShapeOfJson.notJson(text.get()), asStored));
    }

    private DecodedValue decode(Json json, Content asStored, int extraEncodings) {
        if (!(json instanceof Json.Str(String inner))) {
            return document(json, extraEncodings);
        }
        Optional<ValueShape> sentinel = sentinels.of(inner);
        if (sentinel.isPresent()) {
            return plain(sentinel.get(), asStored);
        }
        // A code such as "483920" is a string, not an encoded number.
        Optional<Json> encoded =
                extraEncodings == MOST_EXTRA_ENCODINGS
                        ? Optional.empty()
                        : parser.parse(ByteString.utf8(inner)).filter(ValueDecoder::holdsMore);
        return encoded.map(value -> decode(value, asStored, extraEncodings + 1))
                .orElseGet(() -> document(json, extraEncodings));
    }

    private static boolean holdsMore(Json json) {
        return json instanceof Json.Obj || json instanceof Json.Arr || json instanceof Json.Str;
    }

    private static DecodedValue document(Json json, int extraEncodings) {
        Json unwrapped = Envelopes.superjson(json).orElse(json);
        List<Json> candidates = Envelopes.list(unwrapped).orElse(List.of(unwrapped));
        List<UserView> users =
                candidates.stream()
                        .filter(it -> UserShape.of(it).isPresent())
                        .map(it -> new UserView((Json.Obj) it))
                        .toList();
        return new DecodedValue(
                ShapeOfJson.of(unwrapped),
                extraEncodings,
                Envelopes.superjson(json).isPresent(),
                new Content.Document(unwrapped),
                users);
    }

    private static DecodedValue tooLong(StoredValue.Text text) {
        Content start =
                text.bytes()
                        .text()
                        .<Content>map(Content.Text::new)
                        .orElseGet(() -> new Content.Bytes(text.bytes()));
        return plain(new ValueShape.TooLong(text.length()), start);
    }

    private static DecodedValue plain(ValueShape shape, Content content) {
        return new DecodedValue(shape, 0, false, content, List.of());
    }
}
