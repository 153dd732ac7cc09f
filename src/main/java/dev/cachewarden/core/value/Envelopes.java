package dev.cachewarden.core.value;

import dev.cachewarden.core.json.Json;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Objects that only wrap what is meant. What is decided here serves readers of a stream, who have
 * no tree, as well.
 */
public final class Envelopes {

    /** So deep envelopes and packings are taken off; nobody wraps five times. */
    public static final int MOST_WRAPPINGS = 4;

    private static final Set<String> OF_SUPERJSON = Set.of("json", "meta");
    private static final Set<String> OF_KEYV = Set.of("value", "expires");
    private static final Set<String> OF_CACHIFIED = Set.of("metadata", "value");

    /** How JSON-buffer, which Keyv uses, marks bytes. */
    private static final String MARK_OF_BYTES = ":base64:";

    /**
     * An envelope.
     *
     * @param kind which one it is
     * @param member that holds what is meant
     */
    public record Envelope(Wrapping kind, String member) {}

    private Envelopes() {}

    /** Whether a member of this name may hold what is meant. */
    public static boolean mayHold(String member) {
        return switch (member) {
            case "json", "value", "data", "user" -> true;
            default -> false;
        };
    }

    /**
     * Whether a member of this name identifies an envelope; all other names show that it is none.
     */
    public static boolean isOfEnvelope(String member) {
        return switch (member) {
            case "meta", "expires", "metadata" -> true;
            default -> mayHold(member);
        };
    }

    /**
     * The envelope that an object may be. It is none if it is itself a user, a list of users or an
     * error of Clerk's.
     *
     * @param names of its members; of those that {@linkplain #isOfEnvelope identify} nothing one is
     *     enough
     */
    public static Optional<Envelope> of(Set<String> names) {
        if (names.contains("json") && OF_SUPERJSON.containsAll(names)) {
            return envelope(Wrapping.SUPERJSON, "json");
        }
        if (names.contains("value") && OF_KEYV.containsAll(names)) {
            return envelope(Wrapping.KEYV, "value");
        }
        if (names.contains("metadata") && OF_CACHIFIED.equals(names)) {
            return envelope(Wrapping.CACHIFIED, "value");
        }
        if (names.contains("data")) {
            return envelope(Wrapping.DATA, "data");
        }
        return names.contains("user") ? envelope(Wrapping.USER, "user") : Optional.empty();
    }

    private static Optional<Envelope> envelope(Wrapping kind, String member) {
        return Optional.of(new Envelope(kind, member));
    }

    /** What a text in an envelope says: without the mark that some libraries put before bytes. */
    public static String text(String inside) {
        return inside.startsWith(MARK_OF_BYTES) ? inside.substring(MARK_OF_BYTES.length()) : inside;
    }

    /**
     * Whether the contents of an envelope decide the value's shape: anything in which an app may
     * find a user, or a sign that there is none. Otherwise the shape is that of the envelope object
     * itself.
     */
    public static boolean isMeant(Wrapping kind, ValueShape inside) {
        return switch (inside) {
            case ValueShape.OtherJson(String json) -> json.equals("object") || json.equals("array");
            case ValueShape.PlainText _ -> false;
            // In an object that has more members than these, a text may be a text.
            case ValueShape.Corrupt _, ValueShape.TruncatedJson _, ValueShape.BrokenJson _ ->
                    kind != Wrapping.DATA && kind != Wrapping.USER;
            default -> true;
        };
    }

    /** The items of a bare array or of {@code {data, totalCount}}. */
    static Optional<List<Json>> list(Json json) {
        return switch (json) {
            case Json.Arr(List<Json> items) -> Optional.of(items);
            case Json.Obj object when object.get("totalCount").isPresent() ->
                    object.get("data")
                            .filter(Json.Arr.class::isInstance)
                            .map(data -> ((Json.Arr) data).items());
            default -> Optional.empty();
        };
    }
}
