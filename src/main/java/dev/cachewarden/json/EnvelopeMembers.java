package dev.cachewarden.json;

import dev.cachewarden.core.value.Envelopes;
import dev.cachewarden.core.value.Envelopes.Envelope;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JsonToken;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The members of an object that may be an envelope, as far as they identify which one. */
final class EnvelopeMembers {

    /** Placeholder for every name that identifies no envelope. */
    private static final String OTHER = "";

    private final Set<String> names = new HashSet<>();
    private final Map<String, Inside> values = new HashMap<>();

    /**
     * What an envelope holds.
     *
     * @param first token of it
     * @param text of a string; else null
     * @param from where it begins in the document's bytes
     * @param to where it ends
     */
    record Inside(JsonToken first, @Nullable String text, int from, int to) {}

    /** An envelope and what it holds. */
    record Found(Envelope envelope, Inside inside) {}

    /** A member that identifies no envelope. */
    void addOther() {
        names.add(OTHER);
    }

    /** A member whose value was just read, to its end. Of a name that is there twice the last. */
    void add(String name, JsonToken first, @Nullable String text, int from, int to) {
        names.add(Envelopes.isOfEnvelope(name) ? name : OTHER);
        if (Envelopes.mayHold(name)) {
            values.put(name, new Inside(first, text, from, to));
        }
    }

    Optional<Found> envelope() {
        return Envelopes.of(names)
                .flatMap(envelope ->
                        Optional.ofNullable(values.get(envelope.member()))
                                .map(inside -> new Found(envelope, inside)));
    }
}
