package dev.cachewarden.core.clerk;

import java.util.Arrays;
import java.util.Optional;

/**
 * The two kinds of Clerk instances, with what each allows: Clerk's documentation, "Rate limits",
 * and the prefix of its secret keys.
 */
public enum InstanceKind {
    DEVELOPMENT("development", "sk_test_", 100),
    PRODUCTION("production", "sk_live_", 1_000);

    private final String label;
    private final String keyPrefix;
    private final int requestsPerTenSeconds;

    InstanceKind(String label, String keyPrefix, int requestsPerTenSeconds) {
        this.label = label;
        this.keyPrefix = keyPrefix;
        this.requestsPerTenSeconds = requestsPerTenSeconds;
    }

    /** As {@code environment_type} of {@code GET /instance} says it. */
    public String label() {
        return label;
    }

    public int requestsPerTenSeconds() {
        return requestsPerTenSeconds;
    }

    public static Optional<InstanceKind> ofLabel(String label) {
        return Arrays.stream(values()).filter(kind -> kind.label.equals(label)).findFirst();
    }

    /** What a secret key says of its instance; empty if it is no secret key. */
    public static Optional<InstanceKind> ofSecretKey(String secretKey) {
        return Arrays.stream(values())
                .filter(kind -> secretKey.startsWith(kind.keyPrefix))
                .findFirst();
    }
}
