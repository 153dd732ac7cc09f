package dev.cachewarden.core.flush;

import dev.cachewarden.core.key.Shortened;
import dev.cachewarden.core.text.Durations;
import dev.cachewarden.core.text.Numbers;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A report in words, the same in the window, on the command line and on the clipboard. */
public final class FlushReportWords {

    private FlushReportWords() {}

    /** What happened, in one sentence. */
    public static String headline(FlushReport report) {
        long deleted = report.counts().deleted();
        return switch (report.status()) {
            case COMPLETE ->
                    report.counts().failed() > 0
                            ? "Flushed in part: "
                                    + Numbers.of(deleted, "key")
                                    + " deleted, "
                                    + Numbers.of(report.counts().failed())
                                    + " not."
                            : flushed(report);
            case CANCELLED -> "Cancelled: " + deletedWords(deleted);
            case FAILED -> "Stopped: " + deletedWords(deleted);
            case RUNNING -> "Still running: " + Numbers.of(deleted, "key") + " deleted so far.";
            case INTERRUPTED -> "Interrupted: " + deletedWords(deleted);
        };
    }

    private static String flushed(FlushReport report) {
        return report.counts().matched() == 0
                ? "Nothing to delete in " + report.target() + "."
                : "Flushed " + report.target() + ": " + deletedWords(report.counts().deleted());
    }

    private static String deletedWords(long deleted) {
        return Numbers.of(deleted, "key") + " deleted.";
    }

    /** One line per fact; facts that do not apply are left out. */
    public static List<String> facts(FlushReport report) {
        FlushCounts counts = report.counts();
        List<String> facts = new ArrayList<>();
        facts.add(Numbers.of(counts.deleted()) + " deleted" + speed(report));
        add(facts, counts.alreadyGone(), "already gone: expired, or deleted by others meanwhile");
        for (Map.Entry<String, Long> failure : counts.failures().entrySet()) {
            facts.add(Numbers.of(failure.getValue()) + " failed: " + failure.getKey());
        }
        add(
                facts,
                counts.inDoubt(),
                "in doubt: no answer came, so perhaps deleted and perhaps not");
        add(facts, counts.notSent(), "found and not sent: untouched");
        report.verification().ifPresent(found -> addFound(facts, found));
        report.problem().ifPresent(facts::add);
        if (counts.deleted() + counts.inDoubt() > 0) {
            facts.add(report.undo().words());
        }
        report.undo().aboutUnsaved().ifPresent(facts::add);
        if (isLeftOver(report)) {
            facts.add("What is left can be flushed by running it again.");
        }
        return facts;
    }

    private static boolean isLeftOver(FlushReport report) {
        return switch (report.status()) {
            case COMPLETE -> report.counts().failed() > 0;
            case CANCELLED, FAILED, INTERRUPTED -> true;
            case RUNNING -> false;
        };
    }

    /** The whole report as text to keep. */
    public static String text(FlushReport report) {
        List<String> lines = new ArrayList<>();
        lines.add(headline(report));
        facts(report).forEach(fact -> lines.add("  " + fact));
        lines.add("Target:  " + report.target());
        lines.add("Server:  " + report.server());
        lines.add("Pattern: " + Shortened.of(report.pattern()));
        lines.add("Started: " + report.startedAt().truncatedTo(ChronoUnit.SECONDS));
        lines.add("Report:  " + report.file());
        if (!report.failedKeys().isEmpty()) {
            lines.add("Failed keys (the last " + report.failedKeys().size() + "):");
            report.failedKeys().forEach(key -> lines.add("  " + Shortened.of(key)));
        }
        return String.join("\n", lines);
    }

    private static String speed(FlushReport report) {
        return report.elapsed().isZero()
                ? ""
                : " in "
                        + Durations.elapsed(report.elapsed())
                        + ", "
                        + Numbers.of(Math.round(report.keysPerSecond()))
                        + " a second";
    }

    private static void addFound(List<String> facts, FlushVerification found) {
        add(facts, found.writtenSince(), "written since by the live app");
        add(facts, found.survivors(), "left: older than this flush and still there");
        add(
                facts,
                found.undated(),
                "there, age unknown: without expiry, living longer than the app's own, or not"
                        + " readable");
        if (found.left() == 0) {
            facts.add("Checked by a second scan: nothing is left.");
        }
    }

    private static void add(List<String> facts, long count, String words) {
        if (count > 0) {
            facts.add(Numbers.of(count) + " " + words);
        }
    }
}
