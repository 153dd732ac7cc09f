package dev.cachewarden.core.port;

import dev.cachewarden.core.connection.ConnectionSettings;

/** Opens connections. */
@FunctionalInterface
public interface CacheConnector {

    /**
     * Connects, logs in and learns the {@link ServerFacts}. Blocking.
     *
     * @throws CacheException with a sentence that says what to do
     * @throws dev.cachewarden.core.connection.InvalidSettingsException where a file that the
     *     settings name cannot be used
     */
    CacheServer connect(ConnectionSettings settings);

    /** The same, saying how far it has come; by default it does not say. */
    default CacheServer connect(ConnectionSettings settings, ConnectionProgress progress) {
        return connect(settings);
    }
}
