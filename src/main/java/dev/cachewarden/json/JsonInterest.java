package dev.cachewarden.json;

import dev.cachewarden.core.json.JsonParser;

import java.nio.charset.StandardCharsets;

/**
 * What has to be looked for in a JSON text. Many texts do not hold {@code _raw}, which one fast
 * search of the bytes shows: their fields are not compared then.
 *
 * @param avatars reads what is inside the address of a picture
 * @param comparisons whether a member may be called {@code _raw}, so that fields are compared
 */
record JsonInterest(JsonParser avatars, boolean comparisons) {

    static JsonInterest in(byte[] json, int offset, int length, JsonParser avatars) {
        // Not as UTF-8: searches of one byte a character are single instructions of the processor.
        String text = new String(json, offset, length, StandardCharsets.ISO_8859_1);
        boolean mayHideText = text.indexOf('\\') >= 0 && text.contains("\\u");
        return new JsonInterest(avatars, mayHideText || text.contains("\"_raw\""));
    }
}
