package dev.cachewarden;

import dev.cachewarden.core.connection.ConnectionSettings;
import dev.cachewarden.core.connection.KnownSecrets;
import dev.cachewarden.core.port.CacheConnector;
import dev.cachewarden.core.port.CacheServer;
import dev.cachewarden.core.port.ConnectionProgress;

/** Learns what connections are opened with, so that it is shown nowhere. */
record LearningConnector(CacheConnector connector, KnownSecrets secrets) implements CacheConnector {

    @Override
    public CacheServer connect(ConnectionSettings settings) {
        return connect(settings, ConnectionProgress.UNUSED);
    }

    @Override
    public CacheServer connect(ConnectionSettings settings, ConnectionProgress progress) {
        settings.credentials().password().ifPresent(secrets::learn);
        return connector.connect(settings, progress);
    }
}
