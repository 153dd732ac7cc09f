package dev.cachewarden.cli;

import dev.cachewarden.app.connection.SavedConnections;
import dev.cachewarden.core.port.CacheConnector;
import dev.cachewarden.core.port.SnapshotConnector;

/**
 * What commands open.
 *
 * @param snapshots opens a snapshot in place of a server
 * @param saved the connections that are known by name
 */
public record CacheSources(
        CacheConnector servers, SnapshotConnector snapshots, SavedConnections saved) {}
