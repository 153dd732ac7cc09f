package dev.cachewarden.core.value;

import dev.cachewarden.core.json.Json;
import dev.cachewarden.core.json.JsonParser;
import dev.cachewarden.core.key.ByteString;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/**
 * Reads the address of a picture. Clerk's own are unpadded base64url of {@code
 * {"type":"default","iid":"ins_…","rid":"user_…"}} or of {@code {"type":"proxy","src":…}}, perhaps
 * with a query for the size.
 */
public final class Avatar {

    private static final String CLERK = "https://img.clerk.com/";
    private static final String DEFAULT = "{\"type\":\"default\",\"iid\":\"";
    private static final String USER = "\",\"rid\":\"";
    private static final String INITIALS = "\",\"initials\":\"";
    private static final String PROXY = "{\"type\":\"proxy\",\"src\":\"";
    private static final String INSTANCE = "ins_";

    private Avatar() {}

    /**
     * What a picture says of a user's origin.
     *
     * @param url null or empty if there is none
     * @param userId null if it is not known
     */
    public static Picture read(@Nullable String url, @Nullable String userId, JsonParser parser) {
        if (url == null || url.isEmpty()) {
            return new Picture.None();
        }
        byte[] payload = payload(url);
        if (payload.length == 0) {
            return new Picture.Unrelated();
        }
        Picture usual = usual(payload, userId);
        return usual == null ? read(payload, userId, parser) : usual;
    }

    private static byte[] payload(String url) {
        if (!url.startsWith(CLERK)) {
            return new byte[0];
        }
        int query = url.indexOf('?');
        String path = url.substring(CLERK.length(), query < 0 ? url.length() : query);
        try {
            return path.endsWith("=") ? new byte[0] : Base64.getUrlDecoder().decode(path);
        } catch (IllegalArgumentException notBase64) {
            return new byte[0];
        }
    }

    /** Without a parser, as nearly all of millions of users have these very texts; else null. */
    private static @Nullable Picture usual(byte[] payload, @Nullable String userId) {
        String text = new String(payload, StandardCharsets.ISO_8859_1);
        if (!isPlain(payload) || text.indexOf('\\') >= 0 || !text.endsWith("\"}")) {
            return null;
        }
        if (text.startsWith(PROXY)) {
            return isLast(text, PROXY.length()) ? new Picture.Uploaded() : null;
        }
        return text.startsWith(DEFAULT) && userId != null && userId.indexOf('"') < 0
                ? ofInstance(text, userId)
                : null;
    }

    private static @Nullable Picture ofInstance(String text, String userId) {
        int end = text.indexOf('"', DEFAULT.length());
        int user = end + USER.length();
        int initials = user + userId.length();
        if (!text.startsWith(USER, end)
                || !text.startsWith(userId, user)
                || !text.startsWith(INITIALS, initials)
                || !isLast(text, initials + INITIALS.length())) {
            return null;
        }
        String instance = text.substring(DEFAULT.length(), end);
        return isInstance(instance) ? new Picture.OfInstance(instance) : null;
    }

    /** Whether the string that begins at {@code from} ends the object. */
    private static boolean isLast(String text, int from) {
        return text.indexOf('"', from) == text.length() - 2;
    }

    /** Whether all is printable ASCII; without branches, so that many bytes are tested at once. */
    private static boolean isPlain(byte[] payload) {
        int signs = 0;
        for (byte b : payload) {
            signs |= (b - ' ') | ('~' - b);
        }
        return signs >= 0;
    }

    private static boolean isInstance(String text) {
        for (int i = INSTANCE.length(); i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c < '0' || c > '9') && (c < 'A' || c > 'Z') && (c < 'a' || c > 'z')) {
                return false;
            }
        }
        return text.startsWith(INSTANCE) && text.length() > INSTANCE.length();
    }

    private static Picture read(byte[] payload, @Nullable String userId, JsonParser parser) {
        Optional<Json.Obj> avatar =
                parser.parse(ByteString.wrap(payload))
                        .filter(Json.Obj.class::isInstance)
                        .map(Json.Obj.class::cast);
        String type = avatar.map(it -> text(it, "type")).orElse("");
        if (type.equals("proxy")) {
            return new Picture.Uploaded();
        }
        String owner = avatar.map(it -> text(it, "rid")).orElse("");
        boolean isOwn = !owner.isEmpty() && owner.equals(userId);
        String instance = avatar.map(it -> text(it, "iid")).orElse("");
        return type.equals("default") && isOwn && isInstance(instance)
                ? new Picture.OfInstance(instance)
                : new Picture.Unrelated();
    }

    private static String text(Json.Obj object, String name) {
        return object.get(name).orElse(null) instanceof Json.Str(String text) ? text : "";
    }
}
