package dev.cachewarden.core.clerk;

import dev.cachewarden.core.connection.InvalidSettingsException;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Where Clerk's Backend API, or a proxy before it, may be asked. */
public final class ClerkUrl {

    private static final Set<String> THIS_COMPUTER = Set.of("localhost", "127.0.0.1", "[::1]");

    private ClerkUrl() {}

    /**
     * Reads a base URL; slashes at the end do not count.
     *
     * @throws InvalidSettingsException with a sentence that does not repeat the text
     */
    public static URI parse(String text) {
        try {
            return check(new URI(text.strip().replaceFirst("/+$", "")));
        } catch (URISyntaxException e) {
            // Without the cause: its message quotes the text, which may hold a password.
            throw unusable();
        }
    }

    /**
     * Answers {@code url} if a secret key may be sent there: over TLS, or to this computer.
     *
     * @throws InvalidSettingsException with a sentence that does not repeat the URL
     */
    public static URI check(URI url) {
        boolean bare =
                url.getRawUserInfo() == null
                        && url.getRawQuery() == null
                        && url.getRawFragment() == null;
        if (url.getHost() == null || !bare || !isSafe(url)) {
            throw unusable();
        }
        return url;
    }

    private static boolean isSafe(URI url) {
        String scheme = Optional.ofNullable(url.getScheme()).orElse("").toLowerCase(Locale.ROOT);
        return scheme.equals("https")
                || (scheme.equals("http")
                        && THIS_COMPUTER.contains(url.getHost().toLowerCase(Locale.ROOT)));
    }

    private static InvalidSettingsException unusable() {
        return new InvalidSettingsException(
                "Clerk's address has to begin with https:// and name a host, without user,"
                    + " password, ? or #, for example https://api.clerk.com/v1. http:// is for this"
                    + " computer only.");
    }
}
