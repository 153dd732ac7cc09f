package dev.cachewarden.json;

import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.core.port.FactsReader;
import dev.cachewarden.core.value.Envelopes;
import dev.cachewarden.core.value.Layers;
import dev.cachewarden.core.value.Sentinels;
import dev.cachewarden.core.value.ShapeOfJson;
import dev.cachewarden.core.value.Unpacked;
import dev.cachewarden.core.value.Unpacker;
import dev.cachewarden.core.value.ValueDecoder;
import dev.cachewarden.core.value.ValueFacts;
import dev.cachewarden.core.value.ValueShape;
import dev.cachewarden.core.value.Wrapping;

import tools.jackson.core.JsonToken;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads facts in one pass over the bytes of a value. Builds neither a text nor a tree of it, but
 * for a value that is JSON inside a JSON string, and one that is not JSON. What is in an envelope
 * is passed over first and read then, when it is known to be one.
 */
public final class StreamingFactsReader implements FactsReader {

    private final JacksonJsonParser avatars = new JacksonJsonParser();
    private final Unpacker unpacker;
    private final Sentinels sentinels;

    /** Of values that are not packed. */
    public StreamingFactsReader() {
        this(Set.of());
    }

    /**
     * Of values that are not packed.
     *
     * @param sentinels further values by which the app remembers that there is nothing
     */
    public StreamingFactsReader(Set<String> sentinels) {
        this(Unpacker.NONE, sentinels);
    }

    /**
     * @param sentinels further values by which the app remembers that there is nothing
     */
    public StreamingFactsReader(Unpacker unpacker, Set<String> sentinels) {
        this.unpacker = unpacker;
        this.sentinels = new Sentinels(sentinels);
    }

    @Override
    public ValueFacts read(ByteString value) {
        return read(value, Layers.NONE);
    }

    private ValueFacts read(ByteString value, Layers layers) {
        boolean isText = value.isText();
        return (isText ? sentinel(value, layers) : Optional.<ValueFacts>empty())
                .or(() -> isText ? json(value, layers) : Optional.empty())
                .or(() -> unpacked(value, layers))
                .orElseGet(() ->
                        layers.facts(
                                isText
                                        ? ShapeOfJson.notJson(text(value))
                                        : new ValueShape.Binary()));
    }

    private Optional<ValueFacts> sentinel(ByteString value, Layers layers) {
        return sentinels.mayBe(value)
                ? sentinels.of(text(value)).map(layers::facts)
                : Optional.empty();
    }

    private Optional<ValueFacts> unpacked(ByteString value, Layers layers) {
        if (!layers.mayHaveMore()) {
            return Optional.empty();
        }
        return switch (unpacker.unpack(value)) {
            case Unpacked.NotPacked() -> Optional.empty();
            case Unpacked.Content(ByteString text, List<Wrapping> packings) ->
                    Optional.of(read(text, layers.with(packings)));
            case Unpacked.Unreadable(String why) ->
                    Optional.of(layers.facts(new ValueShape.Unreadable(why)));
        };
    }

    private Optional<ValueFacts> json(ByteString value, Layers layers) {
        return value.readBy((bytes, offset, length) -> json(bytes, offset, length, layers));
    }

    private Optional<ValueFacts> json(byte[] bytes, int offset, int length, Layers layers) {
        try {
            JsonTokens in = new JsonTokens(bytes, offset, length);
            JsonToken first = in.next();
            if (first == null) {
                return Optional.empty();
            }
            if (first == JsonToken.VALUE_STRING) {
                String inner = in.text();
                return in.next() == null ? Optional.of(encoded(inner, layers)) : Optional.empty();
            }
            return document(first, in, JsonInterest.in(bytes, offset, length, avatars))
                    .map(document -> unwrapped(document, bytes, layers));
        } catch (NotJson notJson) {
            return Optional.empty();
        }
    }

    /** Empty if something follows it. */
    private static Optional<Document> document(
            JsonToken first, JsonTokens in, JsonInterest wanted) {
        Document document = Document.read(first, in, wanted);
        return in.next() == null ? Optional.of(document) : Optional.empty();
    }

    /** Of a JSON string, which may hold JSON. */
    private ValueFacts encoded(String inner, Layers layers) {
        return sentinels
                .of(inner)
                .map(layers::facts)
                .or(() -> decoded(inner, layers))
                .or(() -> unpacked(ByteString.utf8(inner), layers))
                .orElseGet(() -> facts(Document.of("string"), layers));
    }

    /**
     * Empty if there is no object, array or string inside, or one encoding more than we take off.
     */
    private Optional<ValueFacts> decoded(String inner, Layers layers) {
        if (layers.extraEncodings() == ValueDecoder.MOST_EXTRA_ENCODINGS) {
            return Optional.empty();
        }
        ByteString text = ByteString.utf8(inner);
        return holdsMore(text) ? json(text, layers.encodedOnceMore()) : Optional.empty();
    }

    private static boolean holdsMore(ByteString text) {
        int from = 0;
        while (from < text.length() && text.at(from) <= ' ' && text.at(from) >= 0) {
            from++;
        }
        return from < text.length() && "{[\"".indexOf(text.at(from)) >= 0;
    }

    private ValueFacts unwrapped(Document document, byte[] bytes, Layers layers) {
        return document.envelope()
                .filter(_ -> layers.mayHaveMore())
                .flatMap(found -> {
                    Wrapping kind = found.envelope().kind();
                    return inside(found.inside(), bytes, layers.with(List.of(kind)))
                            .filter(facts -> Envelopes.isMeant(kind, facts.shape()));
                })
                .orElseGet(() -> facts(document, layers));
    }

    private Optional<ValueFacts> inside(
            EnvelopeMembers.Inside inside, byte[] bytes, Layers layers) {
        String text = inside.text();
        if (text != null) {
            return Optional.of(read(ByteString.utf8(Envelopes.text(text)), layers));
        }
        if (inside.first() == JsonToken.VALUE_NULL) {
            return Optional.of(layers.facts(new ValueShape.Negative("null")));
        }
        return inside.first().isStructStart()
                ? json(bytes, inside.from(), inside.to() - inside.from(), layers)
                : Optional.empty();
    }

    private static ValueFacts facts(Document document, Layers layers) {
        return layers.facts(document.shape(), document.users());
    }

    private static String text(ByteString value) {
        return value.text().orElseThrow();
    }
}
