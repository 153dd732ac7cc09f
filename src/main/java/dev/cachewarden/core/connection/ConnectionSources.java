package dev.cachewarden.core.connection;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Where a connection can be described, the strongest first: a URL given for this run, a {@code
 * .env} file given for this run, the environment variables.
 *
 * @param environment of the process
 */
public record ConnectionSources(
        Optional<String> url, Optional<Path> envFile, Map<String, String> environment) {

    /**
     * The connection, with the password from {@link Variables#PASSWORD} where its description has
     * none.
     *
     * @throws InvalidSettingsException where nothing describes a connection, or wrongly
     */
    public ConnectionSettings connection() {
        ConnectionSettings settings =
                url.map(ConnectionUrl::parse)
                        .or(() -> envFile.map(ConnectionSources::ofFile))
                        .or(() -> new Variables(environment).connection())
                        .orElseThrow(ConnectionSources::none);
        return settings.password().isPresent()
                ? settings
                : settings.withPassword(new Variables(environment).password());
    }

    /** A file that was named and says nothing is a mistake, not a reason to look elsewhere. */
    private static ConnectionSettings ofFile(Path file) {
        return new Variables(EnvFile.read(file))
                .connection()
                .orElseThrow(
                        () ->
                                new InvalidSettingsException(
                                        file
                                                + " describes no Redis connection. It needs"
                                                + " REDIS_URL, or UPSTASH_REDIS_REST_URL and"
                                                + " UPSTASH_REDIS_REST_TOKEN."));
    }

    private static InvalidSettingsException none() {
        return new InvalidSettingsException(
                "No Redis connection is given. Use --url redis://host:6379 or --env-file .env, or"
                    + " set REDIS_URL, or UPSTASH_REDIS_REST_URL and UPSTASH_REDIS_REST_TOKEN.");
    }

    /** What file and environment say of the layout, with the defaults for the rest. */
    public CacheLayout layout() {
        return new Variables(variables()).layout(CacheLayout.DEFAULT);
    }

    /** The variables of file and environment; the file's go before. */
    public Map<String, String> variables() {
        Map<String, String> all = new HashMap<>(environment);
        envFile.ifPresent(file -> all.putAll(EnvFile.read(file)));
        return all;
    }
}
