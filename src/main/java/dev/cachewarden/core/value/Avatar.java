package dev.cachewarden.core.value;

import dev.cachewarden.core.json.Json;
import dev.cachewarden.core.json.JsonParser;
import dev.cachewarden.core.key.ByteString;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads the address of a picture. Clerk's own are unpadded base64url of {@code
 * {"type":"default","iid":"ins_…","rid":"user_…"}} or of {@code {"type":"proxy","src":…}}, perhaps
 * with a query for the size.
 */
public final class Avatar {

    private static final String CLERK = "https://img.clerk.com/";
    private static final String DEFAULT = "{\"type\":\"default\",\"iid\":\"";
    private static final String USER = "\",\"rid\":\"";
    private static final Pattern INSTANCE = Pattern.compile("ins_[0-9A-Za-z]+");

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
        String usual = instanceInUsualForm(payload, userId);
        return usual.isEmpty() ? read(payload, userId, parser) : new Picture.OfInstance(usual);
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

    /** Without a parser, as nearly all of millions of users have this very text; else empty. */
    private static String instanceInUsualForm(byte[] payload, @Nullable String userId) {
        String text = new String(payload, StandardCharsets.ISO_8859_1);
        if (userId == null || userId.indexOf('"') >= 0 || !text.startsWith(DEFAULT)) {
            return "";
        }
        int end = text.indexOf('"', DEFAULT.length());
        String rest = USER + userId + "\",\"initials\":\"";
        if (end < 0 || !text.startsWith(rest, end) || !isPlain(text)) {
            return "";
        }
        int initials = end + rest.length();
        boolean isAll = text.indexOf('"', initials) == text.length() - 2 && text.endsWith("\"}");
        String instance = text.substring(DEFAULT.length(), end);
        return isAll && INSTANCE.matcher(instance).matches() ? instance : "";
    }

    /** ASCII that stands for itself inside a JSON string. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c > '~' || c == '\\') {
                return false;
            }
        }
        return true;
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
        return type.equals("default") && isOwn && INSTANCE.matcher(instance).matches()
                ? new Picture.OfInstance(instance)
                : new Picture.Unrelated();
    }

    private static String text(Json.Obj object, String name) {
        return object.get(name).orElse(null) instanceof Json.Str(String text) ? text : "";
    }
}
