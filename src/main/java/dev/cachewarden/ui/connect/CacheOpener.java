package dev.cachewarden.ui.connect;

import dev.cachewarden.app.Workspace;
import dev.cachewarden.core.connection.CacheLayout;
import dev.cachewarden.core.connection.ConnectionSettings;

/** Connects and hands over what is needed to work; the composition root knows how. */
@FunctionalInterface
public interface CacheOpener {

    /**
     * Blocking.
     *
     * @throws dev.cachewarden.core.port.CacheException with a sentence that says what to do
     */
    Workspace open(ConnectionSettings settings, CacheLayout layout);
}
