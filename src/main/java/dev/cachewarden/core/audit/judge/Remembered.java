package dev.cachewarden.core.audit.judge;

import dev.cachewarden.core.audit.AuditReport;
import dev.cachewarden.core.audit.Evidence;
import dev.cachewarden.core.audit.Finding;
import dev.cachewarden.core.audit.Reads;
import dev.cachewarden.core.audit.RuleResult;
import dev.cachewarden.core.audit.reference.EntryFacts;
import dev.cachewarden.core.audit.rule.Ground;
import dev.cachewarden.core.entry.Ttl;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What Clerk has told of entries that still are what they were then. An audit that does not ask
 * Clerk must not make that disappear.
 */
final class Remembered {

    private static final String SINCE = " Clerk has not been asked since.";

    private final Ground ground;
    private final EntryFacts facts;
    private final Instant now;

    /**
     * @param ground of the moment of comparing; what has expired by its time is no finding
     * @param now the same moment on the wall clock
     */
    Remembered(Ground ground, EntryFacts facts, Instant now) {
        this.ground = ground;
        this.facts = facts;
        this.now = now;
    }

    /** Rules of which nothing is left are not in it. */
    List<RuleResult> of(AuditReport before) {
        return before.results().stream()
                .filter(it -> it.rule().reads() == Reads.CLERK)
                .filter(it -> !ground.settings().disabled().contains(it.rule().name()))
                .map(this::left)
                .filter(it -> !it.findings().isEmpty())
                .toList();
    }

    /** Of findings that were only counted nobody knows whether their entries have changed. */
    private RuleResult left(RuleResult before) {
        List<Finding> left = before.findings().stream().flatMap(it -> still(it).stream()).toList();
        return new RuleResult(before.rule(), left, left.size(), before.muted());
    }

    private Optional<Finding> still(Finding finding) {
        OptionalInt number = ground.keys().number(finding.subject());
        return number.isPresent() && isAsSeen(finding, number.getAsInt())
                ? Optional.of(again(finding, number.getAsInt()))
                : Optional.empty();
    }

    private boolean isAsSeen(Finding finding, int entry) {
        return facts.isAlive(entry, ground.nowNanos())
                && facts.seen(entry)
                        .equals(Optional.ofNullable(finding.seen().get(finding.subject())));
    }

    private Finding again(Finding finding, int entry) {
        Evidence told = finding.evidence();
        String meaning = told.meaning().endsWith(SINCE) ? told.meaning() : told.meaning() + SINCE;
        return new Finding(
                finding.rule(),
                finding.severity(),
                finding.keys(),
                finding.seen(),
                new Evidence(told.fact(), meaning, told.field(), told.lasts()),
                finding.repairs(),
                facts.ttl(entry) instanceof Ttl.Running running
                        ? Optional.of(now.plus(running.remaining(ground.nowNanos())))
                        : Optional.empty());
    }
}
