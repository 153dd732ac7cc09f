package dev.cachewarden.ui.repair;

import dev.cachewarden.core.audit.RepairKind;
import dev.cachewarden.core.people.PersonNames;
import dev.cachewarden.core.port.Change;
import dev.cachewarden.core.repair.PlannedRepair;
import dev.cachewarden.core.repair.RepairPlan;
import dev.cachewarden.core.repair.RepairReport;
import dev.cachewarden.core.repair.RepairResult;
import dev.cachewarden.core.text.Durations;
import dev.cachewarden.core.text.Numbers;
import dev.cachewarden.core.value.Masking;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A repair in words. */
final class RepairWords {

    private RepairWords() {}

    /** The sheet's title. */
    static String title(RepairKind kind) {
        return switch (kind) {
            case DELETE -> "Delete entries";
            case EXPIRE -> "Let entries expire";
            case REWRITE -> "Rewrite one level of encoding";
            case MOVE -> "Move into an environment";
            case WRITE_BACK -> "Write entries back";
        };
    }

    /** What the button does. */
    static String action(RepairPlan plan) {
        String entries = Numbers.entries(plan.ready());
        return switch (plan.kind()) {
            case DELETE -> "Delete " + entries;
            case EXPIRE -> "Let " + entries + " expire" + in(plan);
            case REWRITE -> "Rewrite " + entries;
            case MOVE -> "Move " + entries;
            case WRITE_BACK -> "Write " + entries + " back";
        };
    }

    /** When those expire that are ready: {@code in 5:00}; all in the same time. */
    private static String in(RepairPlan plan) {
        return plan.steps().stream()
                .map(PlannedRepair::state)
                .filter(PlannedRepair.Ready.class::isInstance)
                .map(state -> ((PlannedRepair.Ready) state).change())
                .filter(Change.Expire.class::isInstance)
                .map(change -> " in " + Durations.clock(((Change.Expire) change).ttl()))
                .findFirst()
                .orElse("");
    }

    /** What happens to those that are ready, in one sentence. */
    static String meaning(RepairKind kind) {
        return switch (kind) {
            case DELETE -> "The app fetches each user again when it needs them.";
            case EXPIRE -> "They stay until then, unless the app writes them again.";
            case REWRITE -> "One level of encoding is taken off; the time to live stays.";
            case MOVE -> "The key is renamed, never over another one; the time to live stays.";
            case WRITE_BACK ->
                    "Each user is written as Clerk has them, in exactly the shape of the entry,"
                        + " with the time to live that the app sets. What the app rewrites before"
                        + " is left alone.";
        };
    }

    /** What is to happen to one key. */
    static String state(PlannedRepair step, RepairKind kind, PersonNames names) {
        return switch (step.state()) {
            case PlannedRepair.Ready _ ->
                    step.moveTo().map(to -> "goes to " + names.key(to)).orElse(goes(kind));
            case PlannedRepair.Changed _ -> "stays: the app has rewritten it since the check";
            case PlannedRepair.Gone _ -> "is gone already";
            case PlannedRepair.Refused(String why) -> "stays: " + Masking.text(why);
        };
    }

    private static String goes(RepairKind kind) {
        return switch (kind) {
            case DELETE -> "will be deleted";
            case EXPIRE -> "will get a time to live";
            case REWRITE -> "will be rewritten";
            case MOVE -> "will be moved";
            case WRITE_BACK -> "will be written as Clerk has it";
        };
    }

    /** What happened, in one sentence. */
    static String headline(RepairReport report) {
        long done = count(report, RepairResult.Status.DONE);
        String entries = Numbers.entries(done) + " ";
        String deed =
                switch (report.kind()) {
                    case DELETE -> entries + "deleted";
                    case EXPIRE ->
                            entries + Numbers.agreeing(done, "expires", "expire") + " by now";
                    case REWRITE -> entries + "rewritten";
                    case MOVE -> entries + "moved";
                    case WRITE_BACK -> entries + "written back";
                };
        return (report.complete() ? "" : "Stopped: ") + deed + rest(report) + ".";
    }

    private static String rest(RepairReport report) {
        List<String> rest = new ArrayList<>();
        add(rest, count(report, RepairResult.Status.CHANGED), "left alone");
        add(rest, count(report, RepairResult.Status.TAKEN), "left alone (name taken)");
        add(rest, count(report, RepairResult.Status.GONE), "gone already");
        add(rest, count(report, RepairResult.Status.FAILED), "failed");
        add(rest, count(report, RepairResult.Status.IN_DOUBT), "in doubt");
        add(rest, count(report, RepairResult.Status.NOT_TRIED), "not tried");
        return rest.isEmpty() ? "" : ", " + String.join(", ", rest);
    }

    private static void add(List<String> rest, long count, String words) {
        if (count > 0) {
            rest.add(Numbers.of(count) + " " + words);
        }
    }

    private static long count(RepairReport report, RepairResult.Status status) {
        return report.results().stream().filter(it -> it.status() == status).count();
    }

    /** Whether all that was planned is as wanted: done, or gone by itself. */
    static boolean isClean(RepairReport report) {
        return report.complete()
                && report.failure().isEmpty()
                && report.results().stream()
                        .allMatch(it ->
                                it.status() == RepairResult.Status.DONE
                                        || it.status() == RepairResult.Status.GONE);
    }

    /** Why it ended early, private parts masked. */
    static Optional<String> failure(RepairReport report) {
        return report.failure().map(Masking::text);
    }

    /** The summary as text to keep. */
    static String text(RepairReport report) {
        List<String> lines = new ArrayList<>();
        lines.add(headline(report));
        failure(report).ifPresent(lines::add);
        report.results().forEach(it -> lines.add(Masking.text(it.words())));
        return String.join("\n", lines);
    }
}
