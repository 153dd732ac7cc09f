package dev.cachewarden.core.repair;

import dev.cachewarden.core.audit.RepairKind;
import dev.cachewarden.core.entry.Ttl;
import dev.cachewarden.core.port.Change;
import dev.cachewarden.core.repair.PlannedRepair.Changed;
import dev.cachewarden.core.repair.PlannedRepair.Gone;
import dev.cachewarden.core.repair.PlannedRepair.Ready;
import dev.cachewarden.core.repair.PlannedRepair.Refused;
import dev.cachewarden.core.text.Durations;
import dev.cachewarden.core.text.Numbers;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The sentences about planned repairs. */
final class RepairPlanWords {

    private RepairPlanWords() {}

    static String action(RepairKind kind, long count) {
        return switch (kind) {
            case DELETE -> "Delete " + Numbers.entries(count);
            case EXPIRE -> "Let " + Numbers.entries(count) + " expire";
            case REWRITE -> "Rewrite " + Numbers.entries(count) + " by one level";
            case MOVE -> "Move " + Numbers.entries(count);
            case WRITE_BACK -> "Write " + Numbers.entries(count) + " back";
        };
    }

    static String summary(RepairPlan plan) {
        List<String> sentences = new ArrayList<>();
        sentences.add(
                plan.ready() == 0
                        ? "There is nothing to repair."
                        : passive(plan.kind(), plan.ready()) + ".");
        add(sentences, plan.changed().size(), "rewritten by the app since the audit: left alone");
        add(sentences, plan.gone().size(), "gone already");
        add(sentences, plan.refused().size(), "cannot be repaired in this way: left alone");
        plan.limit().ifPresent(sentences::add);
        return String.join(" ", sentences);
    }

    static Optional<String> limit(RepairPlan plan) {
        long now = plan.steps().size();
        return plan.more() == 0
                ? Optional.empty()
                : Optional.of(
                        "These are "
                                + Numbers.of(now)
                                + " of "
                                + Numbers.of(now + plan.more())
                                + " findings; "
                                + Numbers.agreeing(
                                        plan.more(),
                                        "the other comes",
                                        "the other " + Numbers.of(plan.more()) + " come")
                                + " in further rounds.");
    }

    static Optional<String> remaining(RepairPlan plan) {
        return plan.more() == 0
                ? Optional.empty()
                : Optional.of(
                        Numbers.of(plan.more(), "finding")
                                + " more "
                                + Numbers.agreeing(plan.more(), "was", "were")
                                + " only counted: all keys are checked again now, and what is"
                                + " found then can be repaired in the next round.");
    }

    private static String passive(RepairKind kind, long count) {
        String will = Numbers.entries(count) + " will ";
        return switch (kind) {
            case DELETE -> will + "be deleted";
            case EXPIRE -> will + "expire";
            case REWRITE -> will + "be rewritten by one level";
            case MOVE -> will + "be moved";
            case WRITE_BACK -> will + "be written back";
        };
    }

    private static void add(List<String> sentences, long count, String what) {
        if (count > 0) {
            sentences.add(Numbers.entries(count) + " " + what + ".");
        }
    }

    static String step(PlannedRepair step, long nowNanos) {
        return switch (step.state()) {
            case Ready(var _, Change change, Ttl ttl) -> ready(step, change, ttl, nowNanos);
            case Changed() ->
                    step.key() + " is left alone: the app has rewritten it since the audit.";
            case Gone() -> step.key() + " is gone already: it expired or was deleted.";
            case Refused(String why) -> step.key() + " is left alone. " + why;
        };
    }

    private static String ready(PlannedRepair step, Change change, Ttl ttl, long nowNanos) {
        return switch (change) {
            case Change.Delete() ->
                    step.key() + " is deleted; the app fills it again when it needs it.";
            case Change.Expire(Duration time, _) ->
                    step.key()
                            + " expires "
                            + Durations.countdown(time)
                            + " from then; "
                            + untilThen(ttl, nowNanos)
                            + ".";
            case Change.Persist() -> step.key() + " does not expire any more.";
            case Change.Replace _ ->
                    "One level of encoding is taken off "
                            + step.key()
                            + "; its time to live stays.";
            case Change.WriteBack(var _, Duration time, _) ->
                    step.key()
                            + " is written as Clerk tells it, in its own shape, and expires "
                            + Durations.countdown(time)
                            + " from then.";
            case Change.Move _ ->
                    step.key()
                            + " becomes "
                            + step.moveTo().map(Object::toString).orElse("")
                            + "; its value and time to live stay.";
        };
    }

    private static String untilThen(Ttl ttl, long nowNanos) {
        return ttl instanceof Ttl.Running running
                ? "without that, in " + Durations.countdown(running.remaining(nowNanos))
                : "without that, never";
    }
}
