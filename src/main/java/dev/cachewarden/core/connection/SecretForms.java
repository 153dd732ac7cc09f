package dev.cachewarden.core.connection;

import dev.cachewarden.core.json.Json;
import dev.cachewarden.core.json.JsonText;
import dev.cachewarden.core.key.Printable;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.Set;

/** The forms in which programs, protocols and messages write a secret. */
final class SecretForms {

    private static final String UNRESERVED = "-._~";
    private static final HexFormat UPPER = HexFormat.of().withUpperCase();
    private static final HexFormat LOWER = HexFormat.of();

    private SecretForms() {}

    /** Empty for a secret that hides nothing. */
    static Set<String> of(String secret) {
        Set<String> forms = new LinkedHashSet<>();
        if (secret.chars().allMatch(c -> c == '•' || c <= ' ')) {
            return forms;
        }
        forms.add(secret);
        forms.add(percentEncoded(secret, UPPER));
        forms.add(percentEncoded(secret, LOWER));
        forms.add(URLEncoder.encode(secret, StandardCharsets.UTF_8));
        String json = JsonText.of(new Json.Str(secret));
        forms.add(json.substring(1, json.length() - 1));
        forms.add(Printable.ofText(secret));
        forms.add(Printable.ofSentence(secret));
        for (String login : new String[] {secret, ":" + secret, "default:" + secret}) {
            byte[] bytes = login.getBytes(StandardCharsets.UTF_8);
            forms.add(Base64.getEncoder().withoutPadding().encodeToString(bytes));
            forms.add(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
        }
        return forms;
    }

    private static String percentEncoded(String text, HexFormat hex) {
        StringBuilder out = new StringBuilder(text.length() * 3);
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xff);
            if (c < 0x80 && (Character.isLetterOrDigit(c) || UNRESERVED.indexOf(c) >= 0)) {
                out.append(c);
            } else {
                out.append('%').append(hex.toHexDigits(b));
            }
        }
        return out.toString();
    }
}
