package dev.cachewarden.ui.keys;

import dev.cachewarden.app.CostAgreement;
import dev.cachewarden.app.Workspace;
import dev.cachewarden.core.index.KeyIndex;

/**
 * Keys that a scan brought which came to its end.
 *
 * @param name of the cache, as the user calls it
 */
public record ScannedKeys(String name, Workspace workspace, KeyIndex index) {

    /** What may be sent for them without asking. */
    public CostAgreement agreement() {
        return CostAgreement.of(workspace);
    }
}
