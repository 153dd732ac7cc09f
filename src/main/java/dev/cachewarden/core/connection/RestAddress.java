package dev.cachewarden.core.connection;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The Redis connection behind Upstash's REST address: the same host and token, TLS, Redis' usual
 * port (Upstash's documentation, "Connect your client"). No other host is known to serve both, so
 * none is guessed.
 */
final class RestAddress {

    private static final Pattern UPSTASH =
            Pattern.compile(
                    "https://([a-z0-9-]+(?:\\.[a-z0-9-]+)*\\.upstash\\.io)(?::443)?/?",
                    Pattern.CASE_INSENSITIVE);

    private RestAddress() {}

    /**
     * @throws InvalidSettingsException where the address is not one of Upstash's
     */
    static ConnectionSettings connection(String address, Secret token) {
        Matcher upstash = UPSTASH.matcher(address.strip());
        if (!upstash.matches()) {
            throw new InvalidSettingsException(
                    "Only https://….upstash.io tells where its Redis is (the same host, TLS, port"
                        + " 6379). Of any other REST address Cachewarden guesses no host and port:"
                        + " set REDIS_URL to the address of the Redis itself.");
        }
        return new ConnectionSettings(
                new DatabaseAddress(upstash.group(1), UrlAddress.DEFAULT_PORT, 0),
                new Credentials(Optional.of("default"), Optional.of(token)),
                true);
    }
}
