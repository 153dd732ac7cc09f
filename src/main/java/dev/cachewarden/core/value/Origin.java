package dev.cachewarden.core.value;

import dev.cachewarden.core.json.Json;
import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.core.port.JsonParser;

import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The Clerk instance that a cached user came from, as its default avatar says: the address holds
 * unpadded base64url of {@code {"type":"default","iid":"ins_…","rid":"user_…"}}.
 *
 * @param instance the whole id, {@code ins_…}
 */
public record Origin(String instance) {

    private static final Pattern AVATAR =
            Pattern.compile("https://img\\.clerk\\.com/([A-Za-z0-9_-]+)(?:\\?.*)?");
    private static final Pattern INSTANCE = Pattern.compile("ins_[0-9A-Za-z]+");

    /**
     * The origin, if the user has a default avatar that names this very user. Uploaded and proxied
     * pictures say nothing.
     */
    public static Optional<Origin> of(UserView user, JsonParser parser) {
        return user.imageUrl()
                .flatMap(Origin::payload)
                .flatMap(parser::parse)
                .filter(Json.Obj.class::isInstance)
                .map(Json.Obj.class::cast)
                .filter(avatar -> text(avatar, "type").equals(Optional.of("default")))
                .filter(avatar -> user.id().isPresent() && text(avatar, "rid").equals(user.id()))
                .flatMap(avatar -> text(avatar, "iid"))
                .filter(INSTANCE.asMatchPredicate())
                .map(Origin::new);
    }

    /** First and last characters of the id: {@code ins_2pdY…FN}. */
    public String abbreviated() {
        return instance.length() <= 12
                ? instance
                : instance.substring(0, 8) + "…" + instance.substring(instance.length() - 2);
    }

    private static Optional<ByteString> payload(String url) {
        Matcher avatar = AVATAR.matcher(url);
        if (!avatar.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(ByteString.wrap(Base64.getUrlDecoder().decode(avatar.group(1))));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    private static Optional<String> text(Json.Obj object, String name) {
        return object.get(name)
                .filter(Json.Str.class::isInstance)
                .map(value -> ((Json.Str) value).value());
    }
}
