package dev.cachewarden.core.clerk;

import dev.cachewarden.core.connection.Secret;

import java.net.URI;
import java.util.OptionalInt;

/**
 * How one environment's users are asked for.
 *
 * @param environment its name
 * @param secretKey {@code sk_test_…} or {@code sk_live_…}
 * @param baseUrl without a slash at the end
 * @param apiVersion sent as {@code Clerk-API-Version}
 * @param requestsPerTenSeconds as configured; empty for what the kind of instance allows
 */
public record ClerkAccess(
        String environment,
        Secret secretKey,
        URI baseUrl,
        String apiVersion,
        OptionalInt requestsPerTenSeconds) {

    public static final URI DEFAULT_BASE_URL = URI.create("https://api.clerk.com/v1");
    public static final String DEFAULT_API_VERSION = "2026-05-12";

    /** An environment's access with nothing configured but its key. */
    public static ClerkAccess of(String environment, Secret secretKey) {
        return new ClerkAccess(
                environment, secretKey, DEFAULT_BASE_URL, DEFAULT_API_VERSION, OptionalInt.empty());
    }
}
