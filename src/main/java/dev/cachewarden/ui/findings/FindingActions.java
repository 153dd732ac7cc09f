package dev.cachewarden.ui.findings;

import dev.cachewarden.core.audit.Finding;
import dev.cachewarden.core.audit.RepairKind;
import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.ui.actions.Action;
import dev.cachewarden.ui.audit.AuditWords;
import dev.cachewarden.ui.ttl.Expected;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** What the panel starts and asks outside of it. */
public interface FindingActions {

    /** Shows an entry. */
    void open(CacheKey key);

    /** What can be done with an entry wherever its key is listed, in groups. */
    List<List<Action>> entry(CacheKey key);

    /** Shows what a repair of these findings would do. */
    void repair(List<Finding> findings, RepairKind kind);

    /** Why nothing can be repaired at present; empty if it can. */
    Optional<String> whyNoRepair();

    /** Asks for a reason and mutes a finding. */
    void mute(Finding finding);

    /** Shows what asking Clerk for the users of these entries would cost. */
    void verify(List<CacheKey> keys);

    /** Audits, after asking where that costs money. */
    void check();

    /** Shows rules and mutes. */
    void rules();

    /** When the entry of a finding ends, as last read. */
    Expected expected(Finding finding);

    /** Reads again what should have ended of these. */
    void readDue(List<Finding> shown);

    /** A finding to paste into a message. */
    default String copied(Finding finding, ZoneId zone) {
        return AuditWords.copied(finding, expected(finding), now(), zone);
    }

    /** The cache's clock. */
    Instant now();
}
