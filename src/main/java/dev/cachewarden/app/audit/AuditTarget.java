package dev.cachewarden.app.audit;

import dev.cachewarden.app.CostAgreement;
import dev.cachewarden.app.Workspace;
import dev.cachewarden.app.clerk.ClerkEnvironments;
import dev.cachewarden.core.audit.AuditSettings;
import dev.cachewarden.core.index.KeyIndex;

import java.util.List;
import java.util.function.Consumer;

/**
 * What is audited, and how it is judged.
 *
 * @param index the keys that are looked at
 * @param clerk where the instances and users of environments can be asked for
 */
public record AuditTarget(
        Workspace workspace, KeyIndex index, AuditSettings settings, ClerkEnvironments clerk) {

    /** One of which Clerk cannot be asked. */
    public AuditTarget(Workspace workspace, KeyIndex index, AuditSettings settings) {
        this(workspace, index, settings, new ClerkEnvironments(List.of(), workspace.layout()));
    }

    public AuditTarget with(KeyIndex other) {
        return new AuditTarget(workspace, other, settings, clerk);
    }

    /** One for which others are asked. */
    public AuditTarget asking(ClerkEnvironments others) {
        return new AuditTarget(workspace, index, settings, others);
    }

    /** One whose reading says when it waits for the connection. */
    public AuditTarget telling(Consumer<String> waiting) {
        return new AuditTarget(workspace.telling(waiting), index, settings, clerk);
    }

    /** Who must agree to what an audit of it costs. */
    public CostAgreement agreement() {
        return CostAgreement.of(workspace);
    }
}
