package dev.cachewarden.core.clerk.render;

import dev.cachewarden.core.clerk.ClerkUser;
import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.core.value.Content;
import dev.cachewarden.core.value.DecodedValue;
import dev.cachewarden.core.value.UserShape;
import dev.cachewarden.core.value.ValueShape;
import dev.cachewarden.core.value.Wrapping;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Renders what Clerk says of users in exactly the shape that their entry has: the API's JSON, or a
 * {@code User} of {@code @clerk/backend} that keeps it in {@code _raw}, one or a list of them.
 *
 * <p>The cached text is asked for because a shape counts as known only if the entry, written again
 * from its own API JSON, comes out the same to the byte.
 */
public final class WriteBack {

    private WriteBack() {}

    /** How it ends. */
    public sealed interface Rendering {

        /** The bytes to store. */
        record Written(ByteString value) implements Rendering {}

        /**
         * It cannot be.
         *
         * @param why a sentence for people that says what to do instead
         */
        record Refused(String why) implements Rendering {}
    }

    /**
     * Why an entry cannot be rendered, regardless of Clerk's answer; empty if it can. Takes time
     * with large values: not for a window thread.
     *
     * @param text the entry's bytes, which {@code cached} was decoded from
     */
    public static Optional<String> refusal(DecodedValue cached, ByteString text) {
        return ofShape(cached)
                .or(() ->
                        known(cached, text).isPresent()
                                ? Optional.empty()
                                : Optional.of(unknownForm(cached)))
                .map(WriteBack::sentence);
    }

    /**
     * The live users as the entry would hold them: in its order, further ones at the end.
     *
     * @param text the entry's bytes, which {@code cached} was decoded from
     */
    public static Rendering render(DecodedValue cached, ByteString text, List<ClerkUser> live) {
        Optional<String> refusal = refusal(cached, text);
        return refusal.isPresent()
                ? new Rendering.Refused(refusal.get())
                : render(known(cached, text).orElseThrow(), live);
    }

    private static Rendering render(KnownShape shape, List<ClerkUser> live) {
        if (live.isEmpty()) {
            return refused("Clerk knows no such user, so there is nothing to write");
        }
        if (!live.stream().allMatch(shape::hasTheFieldsOf)) {
            return refused("Clerk answers with other fields than this entry has");
        }
        try {
            List<ByteString> texts = shape.render(live);
            return switch (texts.size()) {
                case 0 -> refused("Clerk answers with another number of users than the entry has");
                case 1 -> new Rendering.Written(texts.getFirst());
                default ->
                        refused(
                                "Versions of @clerk/backend write this user differently, and the"
                                        + " entry does not tell which one the app uses");
            };
        } catch (NotRenderableException e) {
            return refused(
                    "What @clerk/backend makes of this user is not known: " + e.getMessage());
        }
    }

    private static Optional<KnownShape> known(DecodedValue cached, ByteString text) {
        return cached.content() instanceof Content.Document(var json)
                ? KnownShape.of(json, cached, text)
                : Optional.empty();
    }

    private static Optional<String> ofShape(DecodedValue cached) {
        if (cached.extraEncodings() > 0) {
            return Optional.of("The entry was turned into a JSON string too often");
        }
        if (!cached.wrappings().isEmpty()) {
            return Optional.of(
                    "The entry is wrapped ("
                            + cached.wrappings().stream()
                                    .map(Wrapping::label)
                                    .collect(Collectors.joining(", "))
                            + "), and only the app knows how to wrap it again");
        }
        return switch (cached.shape()) {
            case ValueShape.User(UserShape shape) -> ofShape(shape, cached);
            case ValueShape.Users(UserShape shape, int ignored) -> ofShape(shape, cached);
            default -> Optional.of("The entry holds no user (" + cached.label() + ")");
        };
    }

    private static Optional<String> ofShape(UserShape shape, DecodedValue cached) {
        return switch (shape) {
            case FRONT_END ->
                    Optional.of(
                            "The entry holds a user of Clerk's front end, which is another API");
            case PROJECTION ->
                    Optional.of("The app chose the fields of this entry, and only it knows how");
            case BACKEND_V0, BACKEND_V1, BACKEND_V2, BACKEND_V3 ->
                    cached.users().stream().allMatch(user -> user.raw().isPresent())
                            ? Optional.empty()
                            : Optional.of(
                                    "The entry does not keep the API's own JSON (_raw), so its"
                                            + " exact shape cannot be checked");
            case API -> Optional.empty();
        };
    }

    private static String unknownForm(DecodedValue cached) {
        return "Written again from its own data, this entry ("
                + cached.label()
                + ") would not come out the same, so its exact shape is not known";
    }

    private static Rendering refused(String why) {
        return new Rendering.Refused(sentence(why));
    }

    private static String sentence(String why) {
        return why + "; delete it, and the app fills it again in its own shape.";
    }
}
