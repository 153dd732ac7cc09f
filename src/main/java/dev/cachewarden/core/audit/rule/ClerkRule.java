package dev.cachewarden.core.audit.rule;

import java.util.Optional;

/** Judges what Clerk says. Runs only where Clerk is asked. */
public non-sealed interface ClerkRule extends Rule {

    Optional<Hit> check(ClerkEvidence sighting, RuleContext context);
}
