package dev.cachewarden.core.value;

import dev.cachewarden.core.text.Numbers;

import java.util.List;
import java.util.stream.Collectors;

/** What an app, or the cache library it uses, has put around a value. */
public enum Wrapping {
    GZIP("gzip", true),
    ZLIB("zlib", true),
    BROTLI("brotli", true),
    MESSAGE_PACK("MessagePack", true),
    BASE64("base64", true),
    /** {@code {"json":…,"meta":…}}. */
    SUPERJSON("superjson", false),
    /** {@code {"value":…,"expires":ms}}, of Keyv and cache-manager. */
    KEYV("Keyv", false),
    /** {@code {"metadata":…,"value":…}}. */
    CACHIFIED("cachified", false),
    /** {@code {"data":…}}. */
    DATA("data", false),
    /** {@code {"user":…}}. */
    USER("user", false);

    private final String label;
    private final boolean isPacking;

    Wrapping(String label, boolean isPacking) {
        this.label = label;
        this.isPacking = isPacking;
    }

    public String label() {
        return label;
    }

    /** Whether the bytes inside do not show without taking it off; else it is a JSON object. */
    public boolean isPacking() {
        return isPacking;
    }

    /**
     * {@code gzip in base64, 1,204 bytes}; empty where nothing is packed.
     *
     * @param wrappings from the outermost on
     * @param bytes of the stored value
     */
    static String packing(List<Wrapping> wrappings, long bytes) {
        String words =
                wrappings.reversed().stream()
                        .filter(Wrapping::isPacking)
                        .map(Wrapping::label)
                        .collect(Collectors.joining(" in "));
        return words.isEmpty() ? "" : words + ", " + Numbers.of(bytes, "byte");
    }

    /** {@code Keyv superjson }, put in front of what is inside; empty where there is none. */
    static String envelopes(List<Wrapping> wrappings) {
        return wrappings.stream()
                .filter(it -> !it.isPacking)
                .map(it -> it.label + " ")
                .collect(Collectors.joining());
    }
}
