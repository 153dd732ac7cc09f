package dev.cachewarden.core.audit.rule;

import dev.cachewarden.core.audit.RuleInfo;

/** A rule of the audit. */
public sealed interface Rule permits EntryRule, UserRule, UsernameRule, InstanceRule, ClerkRule {

    RuleInfo info();
}
