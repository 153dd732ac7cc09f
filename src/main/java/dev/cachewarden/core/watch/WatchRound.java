package dev.cachewarden.core.watch;

import dev.cachewarden.core.audit.AuditReport;
import dev.cachewarden.core.index.KeyIndex;

import java.time.Duration;

/**
 * One scan and audit of a watch.
 *
 * @param number from 1
 * @param index what the scan found
 * @param scan how long the scan took; the report has the audit's time
 * @param commands all that were sent for the round; each is billed where commands are billed
 */
public record WatchRound(
        long number,
        KeyIndex index,
        Duration scan,
        AuditReport report,
        RoundChanges changes,
        long commands) {}
