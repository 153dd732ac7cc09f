package dev.cachewarden.core.audit.rule;

import dev.cachewarden.core.audit.reference.CopyGroup;

/** Judges all copies of one user. */
public non-sealed interface UserRule extends Rule {

    void check(CopyGroup copies, RuleContext context, Hits hits);
}
