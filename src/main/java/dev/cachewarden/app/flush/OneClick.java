package dev.cachewarden.app.flush;

import dev.cachewarden.app.CostAgreement;
import dev.cachewarden.app.Workspace;
import dev.cachewarden.core.flush.FlushScope;
import dev.cachewarden.core.flush.FlushTarget;
import dev.cachewarden.core.key.Section;

/** Which flushes run without a question, because they can be taken back. */
public final class OneClick {

    private OneClick() {}

    /**
     * Whether a target is one whole environment that is not protected, whose entries are kept
     * before they are deleted, and costs no money. A target in which types that hold state, or one
     * type only, were chosen is asked about: it was chosen in the sheet.
     */
    public static boolean isEnoughFor(FlushTarget target, Workspace workspace) {
        return target.scope() instanceof FlushScope.One(Section.Configured environment)
                && target.equals(FlushTarget.of(environment))
                && target.protectedEnvironments(workspace.grammar()).isEmpty()
                && workspace.changes().keepsEntries()
                && CostAgreement.of(workspace).readsByItself();
    }
}
