package dev.cachewarden.core.audit.rule;

import java.util.Optional;

/** Judges an entry by itself. */
public non-sealed interface EntryRule extends Rule {

    Optional<Hit> check(AuditedEntry entry, RuleContext context);
}
