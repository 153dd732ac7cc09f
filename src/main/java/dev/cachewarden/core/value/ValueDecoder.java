package dev.cachewarden.core.value;

import dev.cachewarden.core.entry.StoredValue;
import dev.cachewarden.core.json.Json;
import dev.cachewarden.core.json.JsonParser;
import dev.cachewarden.core.key.ByteString;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds out what a value is: stored type, bytes, sentinel, JSON, JSON inside a JSON string (at most
 * twice), packing, envelope, shape. Holds no state. Takes time with large values: not for a network
 * or window thread.
 */
public final class ValueDecoder {

    /** An encoding too many is a mistake somebody makes once or twice, not ten times. */
    public static final int MOST_EXTRA_ENCODINGS = 2;

    private final JsonParser parser;
    private final Unpacker unpacker;
    private final Sentinels sentinels;

    /** Of values that are not packed. */
    public ValueDecoder(JsonParser parser) {
        this(parser, Unpacker.NONE, Set.of());
    }

    /**
     * @param sentinels further texts by which the app remembers that there is nothing
     */
    public ValueDecoder(JsonParser parser, Unpacker unpacker, Set<String> sentinels) {
        this.parser = parser;
        this.unpacker = unpacker;
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
            case StoredValue.Dumped(String redisType, long length) ->
                    plain(new ValueShape.Dumped(redisType, length), new Content.Nothing());
        };
    }

    private DecodedValue decode(ByteString bytes) {
        DecodedValue inside = decode(bytes, Layers.NONE);
        return new DecodedValue(
                inside.shape(),
                inside.extraEncodings(),
                inside.wrappings(),
                bytes.length(),
                inside.content(),
                inside.users());
    }

    private DecodedValue decode(ByteString bytes, Layers layers) {
        Optional<String> text = bytes.text();
        Content asStored =
                text.<Content>map(Content.Text::new).orElseGet(() -> new Content.Bytes(bytes));
        return text.flatMap(sentinels::of)
                .map(sentinel -> plain(sentinel, asStored, layers))
                .or(() -> parser.parse(bytes).map(json -> decode(json, asStored, layers)))
                .or(() -> unpacked(bytes, asStored, layers))
                .orElseGet(() ->
                        plain(
                                text.map(ShapeOfJson::notJson).orElseGet(ValueShape.Binary::new),
                                asStored,
                                layers));
    }

    private Optional<DecodedValue> unpacked(ByteString bytes, Content asStored, Layers layers) {
        if (!layers.mayHaveMore()) {
            return Optional.empty();
        }
        return switch (unpacker.unpack(bytes)) {
            case Unpacked.NotPacked() -> Optional.empty();
            case Unpacked.Content(ByteString text, List<Wrapping> packings) ->
                    Optional.of(decode(text, layers.with(packings)));
            case Unpacked.Unreadable(String why) ->
                    Optional.of(plain(new ValueShape.Unreadable(why), asStored, layers));
        };
    }

    private DecodedValue decode(Json json, Content asStored, Layers layers) {
        if (!(json instanceof Json.Str(String inner))) {
            return document(json, layers);
        }
        Optional<ValueShape> sentinel = sentinels.of(inner);
        if (sentinel.isPresent()) {
            return plain(sentinel.get(), asStored, layers);
        }
        // A code such as "483920" is a string, not an encoded number.
        Optional<Json> encoded =
                layers.extraEncodings() == MOST_EXTRA_ENCODINGS
                        ? Optional.empty()
                        : parser.parse(ByteString.utf8(inner)).filter(ValueDecoder::holdsMore);
        return encoded.map(value -> decode(value, asStored, layers.encodedOnceMore()))
                .or(() -> unpacked(ByteString.utf8(inner), asStored, layers))
                .orElseGet(() -> document(json, layers));
    }

    private static boolean holdsMore(Json json) {
        return json instanceof Json.Obj || json instanceof Json.Arr || json instanceof Json.Str;
    }

    private DecodedValue document(Json json, Layers layers) {
        ValueShape shape = ShapeOfJson.of(json);
        return shape.equals(new ValueShape.OtherJson("object")) && json instanceof Json.Obj object
                ? inEnvelope(object, layers).orElseGet(() -> as(shape, json, layers))
                : as(shape, json, layers);
    }

    private Optional<DecodedValue> inEnvelope(Json.Obj object, Layers layers) {
        Set<String> names =
                object.members().stream().map(Json.Member::name).collect(Collectors.toSet());
        return Envelopes.of(names)
                .filter(_ -> layers.mayHaveMore())
                .flatMap(envelope ->
                        inside(
                                        object.get(envelope.member()).orElseThrow(),
                                        layers.with(List.of(envelope.kind())))
                                .filter(it -> Envelopes.isMeant(envelope.kind(), it.shape())));
    }

    private Optional<DecodedValue> inside(Json meant, Layers layers) {
        return switch (meant) {
            case Json.Obj _, Json.Arr _ -> Optional.of(document(meant, layers));
            case Json.Str(String text) ->
                    Optional.of(decode(ByteString.utf8(Envelopes.text(text)), layers));
            case Json.Null() ->
                    Optional.of(
                            plain(
                                    new ValueShape.Negative("null"),
                                    new Content.Document(meant),
                                    layers));
            case Json.Num _, Json.Bool _ -> Optional.empty();
        };
    }

    private static DecodedValue as(ValueShape shape, Json json, Layers layers) {
        List<Json> candidates = Envelopes.list(json).orElse(List.of(json));
        List<UserView> users =
                candidates.stream()
                        .filter(it -> UserShape.of(it).isPresent())
                        .map(it -> new UserView((Json.Obj) it))
                        .toList();
        return new DecodedValue(
                shape,
                layers.extraEncodings(),
                layers.wrappings(),
                0,
                new Content.Document(json),
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
        return plain(shape, content, Layers.NONE);
    }

    private static DecodedValue plain(ValueShape shape, Content content, Layers layers) {
        return new DecodedValue(shape, 0, layers.wrappings(), 0, content, List.of());
    }
}
