package dev.cachewarden.ui.audit;

import dev.cachewarden.app.Workspace;
import dev.cachewarden.core.index.KeyIndex;

/**
 * Keys that a scan brought.
 *
 * @param name of the cache, as the user calls it
 */
public record ScannedKeys(String name, Workspace workspace, KeyIndex index) {

    ScannedKeys with(KeyIndex other) {
        return new ScannedKeys(name, workspace, other);
    }

    boolean isBilled() {
        return workspace.server().facts().isBilledPerCommand();
    }
}
