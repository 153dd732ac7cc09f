package dev.cachewarden.core.audit;

import java.util.Arrays;
import java.util.Optional;

/**
 * What identifies a rule, spelt as in reports, on the command line and in settings. The only place
 * where a rule's name is written, so that renaming one renames it everywhere or does not compile.
 * In the order in which rules are listed.
 */
public enum RuleId {
    LEGACY_KEY,
    UNKNOWN_ENVIRONMENT,
    MALFORMED_KEY,
    KEY_CONFIG,
    SHARED_INSTANCE,
    FOREIGN_INSTANCE,
    PREDATES_INSTANCE,
    WRONG_INSTANCE,
    DELETED_USER,
    CROSS_ENVIRONMENT_ID,
    USERNAME_TWINS,
    IDENTITY_MISMATCH,
    STALE_USERNAME,
    REASSIGNED_USERNAME,
    USERNAME_ALIAS,
    BATCH_EXTRA,
    BATCH_MISSING,
    COPIES_DIVERGE,
    STALE,
    AUTHORIZATION_DRIFT,
    NO_TTL,
    LONG_TTL,
    DOUBLE_ENCODED,
    CORRUPT,
    NEGATIVE_CACHE,
    WRONG_TYPE,
    RAW_DISAGREES,
    TEST_IDENTITY,
    PRIVATE_DATA,
    CLOCK;

    /** The rule of that name, exactly as it is written; empty if this version has none. */
    public static Optional<RuleId> named(String name) {
        return Arrays.stream(values()).filter(rule -> rule.name().equals(name)).findFirst();
    }
}
