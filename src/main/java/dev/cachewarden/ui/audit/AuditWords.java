package dev.cachewarden.ui.audit;

import dev.cachewarden.app.audit.AuditProgress;
import dev.cachewarden.core.audit.AuditReport;
import dev.cachewarden.core.audit.ClerkCoverage;
import dev.cachewarden.core.audit.Coverage;
import dev.cachewarden.core.audit.Depth;
import dev.cachewarden.core.audit.Finding;
import dev.cachewarden.core.audit.WhyUnknown;
import dev.cachewarden.core.people.PersonNames;
import dev.cachewarden.core.text.Bytes;
import dev.cachewarden.core.text.Durations;
import dev.cachewarden.core.text.Numbers;
import dev.cachewarden.core.text.Timestamps;
import dev.cachewarden.core.value.Masking;
import dev.cachewarden.ui.ttl.Expected;

import java.time.Instant;
import java.time.ZoneId;
import java.util.stream.Collectors;

/** An audit in words. */
public final class AuditWords {

    private static final int MOST_KEYS = 10;

    private AuditWords() {}

    /** {@code 12,004 of 200,000 keys · 36 MB · 54,000 keys/s · 0:03 left · 7 findings}. */
    public static String progress(AuditProgress progress) {
        StringBuilder words = new StringBuilder();
        words.append(Numbers.of(progress.keys())).append(" of ");
        words.append(Numbers.of(progress.total(), "key"));
        if (progress.bytes() > 0) {
            words.append(" · ").append(Bytes.of(progress.bytes()));
        }
        words.append(" · ").append(Numbers.rate(progress.keysPerSecond(), "key"));
        if (!progress.left().isZero()) {
            words.append(" · ").append(Durations.countdown(progress.left())).append(" left");
        }
        return words.append(" · ").append(Numbers.of(progress.findings(), "finding")).toString();
    }

    /** {@code 12}; {@code ≥ 12} and {@code ?} where the audit could not see everything. */
    public static String total(AuditReport report) {
        Coverage seen = report.coverage();
        if (report.complete() && seen.isSeen()) {
            return Numbers.of(report.total());
        }
        return report.total() == 0 ? "?" : "≥ " + Numbers.of(report.total());
    }

    /**
     * {@code 4,812 values read at 14:00:02}; with {@code , 12 keys may not be read} where the user
     * may not read all.
     */
    public static String read(AuditReport report, ZoneId zone) {
        String what =
                report.scope().depth() == Depth.VALUES
                        ? Numbers.of(report.coverage().read(), "value")
                        : Numbers.of(report.coverage().read(), "key");
        String when = " read at " + Timestamps.timeOfDay(report.startedAt(), zone);
        return report.coverage().isWhole()
                ? what + when
                : what
                        + when
                        + ", "
                        + Numbers.of(report.coverage().unreadable(), "key")
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
                        .map(why -> why.words() + ": " + Numbers.of(unknown(live, why)))
                        .collect(Collectors.joining(", "));
        return Numbers.of(live.verified())
                + " of "
                + Numbers.of(live.cached(), "user")
                + " verified with Clerk"
                + (unknown.isEmpty()
                        ? ""
                        : ", " + Numbers.of(live.unknowns()) + " unknown (" + unknown + ")")
                + (live.complete() ? "" : ", not to the end");
    }

    /** As {@link #verified(ClerkCoverage)}, and from when if it is not of the last attempt. */
    public static String verified(ClerkCoverage live, ZoneId zone) {
        return verified(live)
                + live.asOf().map(at -> " as of " + Timestamps.timeOfDay(at, zone)).orElse("");
    }

    private static long unknown(ClerkCoverage live, WhyUnknown why) {
        return live.environments().stream()
                .mapToLong(it -> it.unknown().getOrDefault(why, 0L))
                .sum();
    }

    /** What was found, and of whom nothing is known, for the list of tasks. */
    public static String outcome(AuditReport report) {
        String found =
                Numbers.of(report.total(), "finding")
                        + " in "
                        + Durations.elapsed(report.elapsed());
        String result = report.complete() ? found : found + ", not to the end";
        return report.live()
                .filter(live -> live.unknowns() > 0)
                .map(live -> verified(live) + " · " + result)
                .orElse(result);
    }

    /** {@code This development user … is cached under production until 14:03:12}. */
    public static String fact(Finding finding, Expected end, Instant now, ZoneId zone) {
        String fact = finding.evidence().fact();
        return end.end()
                .filter(_ -> finding.evidence().lasts())
                .map(at -> fact + " until " + Timestamps.moment(at, now, zone))
                .orElse(fact);
    }

    /** The entries, one a line, as far as they may be seen. */
    public static String keys(Finding finding, PersonNames names) {
        return finding.keys().stream()
                        .limit(MOST_KEYS)
                        .map(names::key)
                        .collect(Collectors.joining("\n"))
                + (finding.keys().size() > MOST_KEYS
                        ? "\nand " + (finding.keys().size() - MOST_KEYS) + " more"
                        : "");
    }

    /** A finding to paste into a message: private parts are masked wherever it is pasted. */
    public static String copied(Finding finding, Expected end, Instant now, ZoneId zone) {
        return "%s: %s (%s)%n%s%n%s"
                .formatted(
                        finding.severity().label(),
                        finding.rule().title(),
                        finding.rule().name(),
                        Masking.text(evidence(finding, end, now, zone)),
                        keys(finding, PersonNames.NONE));
    }

    /** The evidence, with the time at which it ends by itself. */
    public static String evidence(Finding finding, Expected end, Instant now, ZoneId zone) {
        return end.end()
                .map(at -> finding.evidence().textUntil(Timestamps.moment(at, now, zone)))
                .orElseGet(() -> finding.evidence().text());
    }
}
