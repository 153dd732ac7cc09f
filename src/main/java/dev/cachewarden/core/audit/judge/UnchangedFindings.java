package dev.cachewarden.core.audit.judge;

import dev.cachewarden.core.audit.Caveat;
import dev.cachewarden.core.audit.Evidence;
import dev.cachewarden.core.audit.Finding;
import dev.cachewarden.core.audit.Fingerprint;
import dev.cachewarden.core.audit.Reads;
import dev.cachewarden.core.audit.reference.EntryFacts;
import dev.cachewarden.core.audit.rule.RuleContext;
import dev.cachewarden.core.entry.Ttl;
import dev.cachewarden.core.key.CacheKey;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Compares earlier findings with the current entries. */
final class UnchangedFindings {

    /** Two readings of one time to live differ by less: by network and by milliseconds. */
    private static final Duration TOLERANCE = Duration.ofSeconds(3);

    private final RuleContext context;
    private final EntryFacts facts;
    private final Instant now;

    /**
     * @param context of the moment of comparing; what has expired by its time is gone
     * @param now the same moment on the wall clock
     */
    UnchangedFindings(RuleContext context, EntryFacts facts, Instant now) {
        this.context = context;
        this.facts = facts;
        this.now = now;
    }

    /** Whether the entry that is wrong is there, as it was. */
    boolean holds(Finding finding) {
        OptionalInt number = context.keys().number(finding.subject());
        return number.isPresent()
                && facts.isAlive(number.getAsInt(), context.nowNanos())
                && isAsSeen(finding, number.getAsInt());
    }

    private boolean isAsSeen(Finding finding, int entry) {
        Optional<Fingerprint> seen = facts.seen(entry);
        Optional<Fingerprint> then = Optional.ofNullable(finding.seen().get(finding.subject()));
        if (seen.isPresent() && then.isPresent()) {
            return seen.equals(then);
        }
        boolean isUnread = finding.rule().reads() == Reads.CLERK && then.isPresent();
        return !isUnread && endsAsSeen(finding, entry);
    }

    /** An entry that was not read is the same if it expires when it would have. */
    private boolean endsAsSeen(Finding finding, int entry) {
        Optional<Instant> end = endOf(entry);
        return end.isPresent()
                && finding.endsAt()
                        .map(then -> Duration.between(then, end.get()).abs())
                        .filter(apart -> apart.compareTo(TOLERANCE) <= 0)
                        .isPresent();
    }

    /** The number of an entry that is there. */
    int number(CacheKey key) {
        return context.keys().number(key).orElseThrow();
    }

    /** Whether one of the other entries is not there any more. */
    boolean isAnyGone(Finding finding) {
        return finding.keys().stream().anyMatch(key -> !isThere(key));
    }

    private boolean isThere(CacheKey key) {
        OptionalInt number = context.keys().number(key);
        return number.isPresent() && facts.isAlive(number.getAsInt(), context.nowNanos());
    }

    /** The finding as it is reported while Clerk is not asked. */
    Finding withoutClerk(Finding finding) {
        return again(finding, finding.evidence().but(Caveat.CLERK_NOT_ASKED), finding.keys());
    }

    /** The finding as it is reported for an entry that exists and may not be read. */
    Finding unread(Finding finding) {
        return new Finding(
                finding.rule(),
                finding.severity(),
                finding.keys(),
                finding.seen(),
                finding.evidence().but(Caveat.UNREADABLE),
                finding.repairs(),
                finding.endsAt());
    }

    /**
     * The finding as it is reported when entries are gone with which it was compared.
     *
     * @param isOfOne whether what was seen is about this entry alone, and so still is true
     */
    Finding withoutOthers(Finding finding, boolean isOfOne) {
        Caveat caveat = isOfOne ? Caveat.OTHERS_GONE : Caveat.NOT_COMPARED;
        List<CacheKey> there = finding.keys().stream().filter(this::isThere).toList();
        return again(finding, finding.evidence().but(caveat), there);
    }

    private Finding again(Finding finding, Evidence evidence, List<CacheKey> keys) {
        Map<CacheKey, Fingerprint> seen = new HashMap<>(finding.seen());
        seen.keySet().retainAll(Set.copyOf(keys));
        return new Finding(
                finding.rule(),
                finding.severity(),
                keys,
                seen,
                evidence,
                finding.repairs(),
                endOf(number(finding.subject())));
    }

    private Optional<Instant> endOf(int entry) {
        return facts.ttl(entry) instanceof Ttl.Running running
                ? Optional.of(now.plus(running.remaining(context.nowNanos())))
                : Optional.empty();
    }
}
