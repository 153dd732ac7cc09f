package dev.cachewarden.json;

import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.core.port.FactsReader;
import dev.cachewarden.core.value.Sentinels;
import dev.cachewarden.core.value.ShapeOfJson;
import dev.cachewarden.core.value.ValueDecoder;
import dev.cachewarden.core.value.ValueFacts;
import dev.cachewarden.core.value.ValueShape;

import tools.jackson.core.JsonToken;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads facts in one pass over the bytes of a value. Builds neither a text nor a tree of it, but
 * for a value that is JSON inside a JSON string, and one that is not JSON.
 */
public final class StreamingFactsReader implements FactsReader {

    private final JacksonJsonParser avatars = new JacksonJsonParser();
    private final Sentinels sentinels;

    public StreamingFactsReader() {
        this(Set.of());
    }

    /**
     * @param sentinels further values by which the app remembers that there is nothing
     */
    public StreamingFactsReader(Set<String> sentinels) {
        this.sentinels = new Sentinels(sentinels);
    }

    @Override
    public ValueFacts read(ByteString value) {
        if (!value.isText()) {
            return plain(new ValueShape.Binary());
        }
        return sentinel(value)
                .or(() -> json(value))
                .orElseGet(() -> plain(ShapeOfJson.notJson(text(value))));
    }

    private Optional<ValueFacts> sentinel(ByteString value) {
        return sentinels.mayBe(value)
                ? sentinels.of(text(value)).map(StreamingFactsReader::plain)
                : Optional.empty();
    }

    private Optional<ValueFacts> json(ByteString value) {
        return value.readBy(this::json);
    }

    private Optional<ValueFacts> json(byte[] bytes, int offset, int length) {
        try {
            JsonTokens in = new JsonTokens(bytes, offset, length);
            JsonToken first = in.next();
            if (first == null) {
                return Optional.empty();
            }
            ValueFacts facts =
                    first == JsonToken.VALUE_STRING
                            ? encoded(in.text(), 0)
                            : facts(
                                    Document.read(
                                            first, in, Wanted.in(bytes, offset, length, avatars)),
                                    0);
            return in.next() == null ? Optional.of(facts) : Optional.empty();
        } catch (NotJson notJson) {
            return Optional.empty();
        }
    }

    /** Of a JSON string, which may hold JSON. */
    private ValueFacts encoded(String inner, int extraEncodings) {
        return sentinels
                .of(inner)
                .map(StreamingFactsReader::plain)
                .or(() -> decoded(inner, extraEncodings))
                .orElseGet(() -> facts(Document.of("string"), extraEncodings));
    }

    /**
     * Empty if there is no object, array or string inside, or one encoding more than we take off.
     */
    private Optional<ValueFacts> decoded(String inner, int extraEncodings) {
        if (extraEncodings == ValueDecoder.MOST_EXTRA_ENCODINGS) {
            return Optional.empty();
        }
        byte[] bytes = inner.getBytes(StandardCharsets.UTF_8);
        try {
            JsonTokens in = new JsonTokens(bytes, 0, bytes.length);
            JsonToken first = in.next();
            if (first != JsonToken.VALUE_STRING && (first == null || !first.isStructStart())) {
                return Optional.empty();
            }
            ValueFacts facts =
                    first == JsonToken.VALUE_STRING
                            ? encoded(in.text(), extraEncodings + 1)
                            : facts(
                                    Document.read(
                                            first, in, Wanted.in(bytes, 0, bytes.length, avatars)),
                                    extraEncodings + 1);
            return in.next() == null ? Optional.of(facts) : Optional.empty();
        } catch (NotJson notJson) {
            return Optional.empty();
        }
    }

    private static ValueFacts facts(Document document, int extraEncodings) {
        return new ValueFacts(document.shape(), extraEncodings, document.users());
    }

    private static ValueFacts plain(ValueShape shape) {
        return new ValueFacts(shape, 0, List.of());
    }

    private static String text(ByteString value) {
        return value.text().orElseThrow();
    }
}
