package dev.cachewarden.core.clerk;

import java.net.URI;
import java.util.OptionalInt;

/**
 * How the API of an instance is reached; holds for any secret key.
 *
 * @param url as {@link ClerkAccess#baseUrl()}
 * @param apiVersion as {@link ClerkAccess#apiVersion()}
 * @param requestsPerTenSeconds as {@link ClerkAccess#requestsPerTenSeconds()}
 */
public record ClerkAddress(URI url, String apiVersion, OptionalInt requestsPerTenSeconds) {

    public static final ClerkAddress DEFAULT =
            new ClerkAddress(
                    ClerkAccess.DEFAULT_BASE_URL,
                    ClerkAccess.DEFAULT_API_VERSION,
                    OptionalInt.empty());

    public static ClerkAddress of(ClerkAccess access) {
        return new ClerkAddress(
                access.baseUrl(), access.apiVersion(), access.requestsPerTenSeconds());
    }

    /** Where another instance is likely to be asked; its limits are its own. */
    public static ClerkAddress ofAnother(ClerkAccess access) {
        return new ClerkAddress(access.baseUrl(), access.apiVersion(), OptionalInt.empty());
    }

    /**
     * The same elsewhere.
     *
     * @throws dev.cachewarden.core.connection.InvalidSettingsException if no secret may be sent
     *     there
     */
    public ClerkAddress at(String text) {
        return new ClerkAddress(ClerkUrl.parse(text), apiVersion, requestsPerTenSeconds);
    }

    /**
     * The access with a key.
     *
     * @throws dev.cachewarden.core.connection.InvalidSettingsException if it is none, with a
     *     sentence that does not repeat it
     */
    public ClerkAccess with(String environment, String secretKey) {
        return new ClerkAccess(
                environment,
                ClerkSources.secretKey(secretKey.strip()),
                url,
                apiVersion,
                requestsPerTenSeconds);
    }
}
