package dev.cachewarden.clerk;

import dev.cachewarden.core.key.ByteString;

import java.net.http.HttpHeaders;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/**
 * A response from Clerk or from something in between, such as a proxy.
 *
 * @param body at most {@link Patience#mostBytes} bytes
 */
record HttpAnswer(int status, HttpHeaders headers, ByteString body) {

    String contentType() {
        return headers.firstValue("Content-Type")
                .map(type -> type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT))
                .orElse("");
    }

    boolean isJson() {
        String type = contentType();
        return type.equals("application/json") || type.endsWith("+json");
    }

    /** {@code Retry-After} in seconds; empty if there is none, or a date. */
    Optional<Duration> retryAfter() {
        return headers.firstValue("Retry-After")
                .map(String::strip)
                .filter(text -> text.matches("[0-9]{1,9}"))
                .map(text -> Duration.ofSeconds(Integer.parseInt(text)));
    }
}
