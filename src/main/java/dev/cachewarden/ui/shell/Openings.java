package dev.cachewarden.ui.shell;

import dev.cachewarden.app.connection.ConnectionCheck;
import dev.cachewarden.app.connection.SavedConnections;
import dev.cachewarden.app.snapshot.OfflineCaches;
import dev.cachewarden.ui.connect.CacheOpener;

import java.util.concurrent.Callable;

/**
 * What opens something in the window.
 *
 * @param caches connects to a cache
 * @param check tests what would be connected to
 * @param snapshots opens a snapshot in place of one
 * @param demo starts the demo, or finds it running, and connects to it; blocking
 * @param saved the connections that the user keeps
 */
public record Openings(
        CacheOpener caches,
        ConnectionCheck check,
        OfflineCaches snapshots,
        Callable<OpenCache> demo,
        SavedConnections saved) {}
