package dev.cachewarden.core.value;

import dev.cachewarden.core.json.JsonParser;

import java.util.Optional;

/**
 * The Clerk instance that a cached user came from, as its default avatar says: the address holds
 * unpadded base64url of {@code {"type":"default","iid":"ins_…","rid":"user_…"}}.
 *
 * @param instance the whole id, {@code ins_…}
 */
public record Origin(String instance) {

    /**
     * The origin, if the user has a default avatar that names this very user. Uploaded and proxied
     * pictures say nothing.
     */
    public static Optional<Origin> of(UserView user, JsonParser parser) {
        Picture picture = Avatar.read(user.imageUrl().orElse(null), user.id().orElse(null), parser);
        return picture instanceof Picture.OfInstance(String instance)
                ? Optional.of(new Origin(instance))
                : Optional.empty();
    }

    /** First and last characters of the id: {@code ins_2pdY…FN}. */
    public String abbreviated() {
        return instance.length() <= 12
                ? instance
                : instance.substring(0, 8) + "…" + instance.substring(instance.length() - 2);
    }
}
