package dev.cachewarden.ui.audit;

import dev.cachewarden.app.audit.AuditProgress;
import dev.cachewarden.core.audit.AuditCost;
import dev.cachewarden.core.audit.AuditReport;
import dev.cachewarden.core.audit.ClerkCoverage;
import dev.cachewarden.core.audit.Coverage;
import dev.cachewarden.core.audit.Depth;
import dev.cachewarden.core.audit.Finding;
import dev.cachewarden.core.audit.WhyUnknown;
import dev.cachewarden.core.text.Durations;
import dev.cachewarden.core.text.Numbers;
import dev.cachewarden.core.text.Timestamps;
import dev.cachewarden.core.value.Masking;
import dev.cachewarden.ui.support.Texts;
import dev.cachewarden.ui.ttl.Expected;

import java.time.Instant;
import java.time.ZoneId;
import java.util.stream.Collectors;

/** An audit in words. */
public final class AuditWords {

    private static final int MOST_KEYS = 10;

    private AuditWords() {}

    /** {@code 12,004 commands, about 36 MB}. */
    public static String cost(AuditCost cost) {
        return Texts.counted(cost.commands(), "command")
                + (cost.bytes() > 0 ? ", about " + Texts.bytes(cost.bytes()) : "");
    }

    /** {@code 12,004 of 200,000 keys · 36 MB · 54,000 keys/s · 0:03 left · 7 findings}. */
    public static String progress(AuditProgress progress) {
        StringBuilder words = new StringBuilder();
        words.append(Texts.number(progress.keys())).append(" of ");
        words.append(Texts.keys(progress.total()));
        if (progress.bytes() > 0) {
            words.append(" · ").append(Texts.bytes(progress.bytes()));
        }
        words.append(" · ").append(Numbers.rate(progress.keysPerSecond(), "key"));
        if (!progress.left().isZero()) {
            words.append(" · ").append(Durations.countdown(progress.left())).append(" left");
        }
        return words.append(" · ").append(Texts.counted(progress.findings(), "finding")).toString();
    }

    /** {@code 12}; {@code ≥ 12} and {@code ?} where the audit could not see everything. */
    public static String total(AuditReport report) {
        Coverage seen = report.coverage();
        if (report.complete() && seen.isSeen()) {
            return Texts.number(report.total());
        }
        return report.total() == 0 ? "?" : "≥ " + Texts.number(report.total());
    }

    /**
     * {@code 4,812 values read at 14:00:02}; with {@code , 12 keys may not be read} where the user
     * may not read all.
     */
    public static String read(AuditReport report, ZoneId zone) {
        String what =
                report.scope().depth() == Depth.VALUES
                        ? Texts.counted(report.coverage().read(), "value")
                        : Texts.keys(report.coverage().read());
        String when = " read at " + Texts.timeOfDay(report.startedAt(), zone);
        return report.coverage().isWhole()
                ? what + when
                : what
                        + when
                        + ", "
                        + Texts.keys(report.coverage().unreadable())
                        + " may not be read";
    }

    /**
     * {@code 1,180 of 1,204 users verified with Clerk, 24 unknown (Clerk failed: 24)}.
     *
     * @param live how far the verification came
     */
    public static String verified(ClerkCoverage live) {
        String unknown =
                live.environments().stream()
                        .flatMap(it -> it.unknown().keySet().stream())
                        .distinct()
                        .sorted()
                        .map(why -> why.words() + ": " + Texts.number(unknown(live, why)))
                        .collect(Collectors.joining(", "));
        return Texts.number(live.verified())
                + " of "
                + Texts.counted(live.cached(), "user")
                + " verified with Clerk"
                + (unknown.isEmpty()
                        ? ""
                        : ", " + Texts.number(live.unknowns()) + " unknown (" + unknown + ")")
                + (live.complete() ? "" : ", not to the end");
    }

    private static long unknown(ClerkCoverage live, WhyUnknown why) {
        return live.environments().stream()
                .mapToLong(it -> it.unknown().getOrDefault(why, 0L))
                .sum();
    }

    /** What was found, and of whom nothing is known, for the list of tasks. */
    public static String outcome(AuditReport report) {
        String found =
                Texts.counted(report.total(), "finding") + " in " + Texts.elapsed(report.elapsed());
        String told = report.complete() ? found : found + ", not to the end";
        return report.live()
                .filter(live -> live.unknowns() > 0)
                .map(live -> verified(live) + " · " + told)
                .orElse(told);
    }

    /**
     * {@code This development user … is cached under production until 14:03:12}, private parts
     * masked.
     */
    public static String fact(Finding finding, Expected end, Instant now, ZoneId zone) {
        String fact = Masking.text(finding.evidence().fact());
        return end.end()
                .filter(_ -> finding.evidence().lasts())
                .map(at -> fact + " until " + Timestamps.moment(at, now, zone))
                .orElse(fact);
    }

    /** The entries, one a line, private parts masked. */
    public static String keys(Finding finding) {
        return finding.keys().stream()
                        .limit(MOST_KEYS)
                        .map(key -> Masking.shown(key))
                        .collect(Collectors.joining("\n"))
                + (finding.keys().size() > MOST_KEYS
                        ? "\nand " + (finding.keys().size() - MOST_KEYS) + " more"
                        : "");
    }

    /** A finding to paste into a message. */
    public static String copied(Finding finding, Expected end, Instant now, ZoneId zone) {
        return "%s: %s (%s)%n%s%n%s"
                .formatted(
                        finding.severity().label(),
                        finding.rule().title(),
                        finding.rule().name(),
                        evidence(finding, end, now, zone),
                        keys(finding));
    }

    /** The evidence, with the time at which it ends by itself, private parts masked. */
    public static String evidence(Finding finding, Expected end, Instant now, ZoneId zone) {
        return Masking.text(
                end.end()
                        .map(at -> finding.evidence().textUntil(Timestamps.moment(at, now, zone)))
                        .orElseGet(() -> finding.evidence().text()));
    }

    /** What the fact leads to, private parts masked. */
    public static String meaning(Finding finding) {
        return Masking.text(finding.evidence().meaning());
    }
}
