package dev.cachewarden.json;

import tools.jackson.core.JsonToken;

import java.util.HashMap;
import java.util.Map;

/**
 * A hash by which two JSON values can be compared without keeping either. It is independent of the
 * order of members and of the notation of numbers; null and an object without members are equal. 64
 * bits: two different values of a million have the same hash once in ten million caches.
 */
final class JsonHash {

    /** Of null and of {@code {}}. */
    static final long NOTHING = 0;

    private static final long START = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;

    private JsonHash() {}

    /** Of the value whose first token was just read; ends at its last. */
    static long of(JsonToken first, JsonTokens in) {
        return switch (first) {
            case START_OBJECT -> ofObject(in);
            case START_ARRAY -> ofArray(in);
            case VALUE_STRING -> ofText(in.text());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> ofNumber(first, in);
            case VALUE_TRUE -> 1;
            case VALUE_FALSE -> 2;
            default -> NOTHING;
        };
    }

    /** {@code hash} with one more value in it. */
    static long plus(long hash, long value) {
        long mixed = (hash ^ value) * 0x9e3779b97f4a7c15L;
        return mixed ^ mixed >>> 29;
    }

    /**
     * @param millis since 1970
     */
    static long ofMoment(long millis) {
        return plus(6, millis);
    }

    static long ofText(String text) {
        long hash = START;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * PRIME;
        }
        return hash;
    }

    /** By its value in JavaScript. */
    private static long ofNumber(JsonToken token, JsonTokens in) {
        double number =
                token == JsonToken.VALUE_NUMBER_INT && in.isShort()
                        ? in.integer()
                        : Double.parseDouble(in.text());
        return plus(3, Double.doubleToLongBits(number));
    }

    private static long ofArray(JsonTokens in) {
        long hash = 4;
        for (JsonToken token = in.nextValue();
                token != JsonToken.END_ARRAY;
                token = in.nextValue()) {
            hash = plus(hash, of(token, in));
        }
        return hash;
    }

    private static long ofObject(JsonTokens in) {
        Map<String, Long> members = new HashMap<>();
        while (in.nextName()) {
            String name = in.text();
            members.put(name, of(in.nextValue(), in));
        }
        if (members.isEmpty()) {
            return NOTHING;
        }
        long hash = 5;
        for (Map.Entry<String, Long> member : members.entrySet()) {
            hash += plus(ofText(member.getKey()), member.getValue());
        }
        return hash;
    }
}
