package dev.cachewarden.packing;

import dev.cachewarden.core.json.Json;
import dev.cachewarden.core.json.JsonText;
import dev.cachewarden.core.key.ByteString;

import java.util.function.UnaryOperator;

/** Objects that cache libraries put around a value, holding it as JSON or as a text of it. */
public enum Enveloped {
    SUPERJSON(json -> "{\"json\":" + json + ",\"meta\":{\"values\":{\"createdAt\":[\"Date\"]}}}"),
    KEYV(json -> "{\"value\":" + json + ",\"expires\":1735689600143}"),
    KEYV_WITHOUT_END(json -> "{\"value\":" + json + "}"),
    KEYV_OF_TEXT(json -> "{\"value\":" + asText(json) + ",\"expires\":null}"),
    CACHIFIED(
            json ->
                    "{\"metadata\":{\"createdTime\":1735689600143,\"ttl\":300000,\"swr\":0},\"value\":"
                            + json
                            + "}"),
    DATA(json -> "{\"data\":" + json + ",\"cachedAt\":1735689600143}"),
    USER(json -> "{\"user\":" + json + "}"),
    USER_AS_TEXT(json -> " {\"cachedAt\":\"x\",\"user\":" + asText(json) + "} ");

    private final UnaryOperator<String> envelope;

    Enveloped(UnaryOperator<String> envelope) {
        this.envelope = envelope;
    }

    private static String asText(String json) {
        return JsonText.of(new Json.Str(json));
    }

    public ByteString around(ByteString json) {
        return ByteString.utf8(envelope.apply(json.text().orElseThrow()));
    }
}
