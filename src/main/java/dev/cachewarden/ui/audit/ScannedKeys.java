package dev.cachewarden.ui.audit;

import dev.cachewarden.app.CostAgreement;
import dev.cachewarden.app.Workspace;
import dev.cachewarden.app.audit.AuditTarget;
import dev.cachewarden.app.clerk.ClerkEnvironments;
import dev.cachewarden.core.audit.AuditSettings;
import dev.cachewarden.core.index.KeyIndex;

import java.util.Optional;

/**
 * Keys that a scan brought.
 *
 * @param name of the cache, as the user calls it
 */
public record ScannedKeys(String name, Workspace workspace, KeyIndex index) {

    ScannedKeys with(KeyIndex other) {
        return new ScannedKeys(name, workspace, other);
    }

    /**
     * What an audit of them looks at.
     *
     * @param clerk where the instances of their environments can be asked for, if they can
     */
    AuditTarget target(AuditSettings settings, Optional<ClerkEnvironments> clerk) {
        return clerk.map(it -> new AuditTarget(workspace, index, settings, it))
                .orElseGet(() -> new AuditTarget(workspace, index, settings));
    }

    /** Who must agree to what audits of them cost. */
    CostAgreement agreement() {
        return CostAgreement.of(workspace);
    }
}
