package dev.cachewarden.app.verify;

import dev.cachewarden.core.audit.judge.ClerkJudge;
import dev.cachewarden.core.audit.reference.AuditKeys;

/**
 * The entries whose users are asked for, and what is known of them by now. Safe for all threads.
 *
 * @param judge takes what Clerk says of them
 * @param numbered reads them again
 * @param verified of whom Clerk has answered
 */
record GatheredEntries(
        AuditKeys keys, ClerkJudge judge, NumberedEntries numbered, VerifiedUsers verified) {}
