package dev.cachewarden.packing;

import dev.cachewarden.core.json.Json;
import dev.cachewarden.core.json.JsonText;
import dev.cachewarden.core.key.ByteString;

/** Objects that cache libraries put around a value, holding it as JSON or as a text of it. */
public enum Enveloped {
    SUPERJSON,
    KEYV,
    KEYV_WITHOUT_END,
    KEYV_OF_TEXT,
    CACHIFIED,
    DATA,
    USER,
    USER_AS_TEXT;

    public ByteString around(ByteString json) {
        return ByteString.utf8(around(json.text().orElseThrow()));
    }

    private String around(String json) {
        return switch (this) {
            case SUPERJSON ->
                    "{\"json\":" + json + ",\"meta\":{\"values\":{\"createdAt\":[\"Date\"]}}}";
            case KEYV -> "{\"value\":" + json + ",\"expires\":1735689600143}";
            case KEYV_WITHOUT_END -> "{\"value\":" + json + "}";
            case KEYV_OF_TEXT -> "{\"value\":" + asText(json) + ",\"expires\":null}";
            case CACHIFIED ->
                    "{\"metadata\":{\"createdTime\":1735689600143,\"ttl\":300000},\"value\":"
                            + json
                            + "}";
            case DATA -> "{\"data\":" + json + ",\"cachedAt\":1735689600143}";
            case USER -> "{\"user\":" + json + "}";
            case USER_AS_TEXT -> " {\"cachedAt\":\"x\",\"user\":" + asText(json) + "} ";
        };
    }

    private static String asText(String json) {
        return JsonText.of(new Json.Str(json));
    }
}
