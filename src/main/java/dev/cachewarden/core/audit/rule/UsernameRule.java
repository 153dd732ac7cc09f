package dev.cachewarden.core.audit.rule;

import dev.cachewarden.core.audit.reference.CopyGroup;

/** Judges copies that have a username in common. */
public non-sealed interface UsernameRule extends Rule {

    /** What the copies have in common. */
    enum Common {
        /** The section, and the username as it is spelt in a key. */
        SANITISED_NAME,
        /** The identifier of their {@code username:} entries, in any section. */
        USERNAME_KEY
    }

    Common common();

    void check(CopyGroup copies, RuleContext context, Hits hits);
}
