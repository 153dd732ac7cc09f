package dev.cachewarden.core.audit.rule;

/** Judges which environment belongs to which Clerk instance. */
public non-sealed interface InstanceRule extends Rule {

    void check(RuleContext context, Hits hits);
}
