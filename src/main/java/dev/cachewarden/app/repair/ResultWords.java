package dev.cachewarden.app.repair;

import dev.cachewarden.app.change.CacheChanges.OneStep;
import dev.cachewarden.app.change.Step;
import dev.cachewarden.app.change.StepResult;
import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.port.CacheException;
import dev.cachewarden.core.port.Change;
import dev.cachewarden.core.port.Change.Outcome;
import dev.cachewarden.core.repair.PlannedRepair;
import dev.cachewarden.core.repair.PlannedRepair.Changed;
import dev.cachewarden.core.repair.PlannedRepair.Gone;
import dev.cachewarden.core.repair.PlannedRepair.Ready;
import dev.cachewarden.core.repair.PlannedRepair.Refused;
import dev.cachewarden.core.repair.RepairResult;
import dev.cachewarden.core.repair.RepairResult.Status;

/** How the repair of an entry ended, in words. */
public final class ResultWords {

    private static final String REWRITTEN = "was left alone: the app has rewritten it meanwhile.";
    private static final String NOT_TRIED = "was not tried. ";
    private static final String GONE = "is gone already: it expired or was deleted.";

    private ResultWords() {}

    /** Of a step that was let through. */
    public static RepairResult of(StepResult result) {
        Step step = result.step();
        CacheKey key = step.key();
        return new RepairResult(
                key,
                result.status(),
                switch (result) {
                    case StepResult.Answered(_, Outcome outcome) -> words(step, outcome);
                    case StepResult.Failed(_, CacheException why) ->
                            failed(result.status()) + why.getMessage();
                    case StepResult.NotSent(_, String why) -> NOT_TRIED + why;
                });
    }

    /** As {@link #of(StepResult)}, and that it is not written down. */
    public static RepairResult of(OneStep change) {
        RepairResult result = of(change.result());
        return change.unkept().map(result::and).orElse(result);
    }

    private static String words(Step step, Outcome outcome) {
        return switch (outcome) {
            case DONE -> done(step);
            case CHANGED -> REWRITTEN;
            case GONE -> GONE;
            case TAKEN -> "was not moved: there is an entry under " + to(step) + " meanwhile.";
        };
    }

    private static String failed(Status status) {
        return switch (status) {
            case IN_DOUBT -> "was perhaps changed and perhaps not, because no answer came. ";
            case NOT_TRIED -> NOT_TRIED;
            case DONE, CHANGED, GONE, TAKEN, FAILED -> "was left as it was. ";
        };
    }

    /** Of a step that nothing was sent for. */
    static RepairResult untried(PlannedRepair step) {
        CacheKey key = step.key();
        return switch (step.state()) {
            case Changed() -> new RepairResult(key, Status.CHANGED, REWRITTEN);
            case Gone() -> new RepairResult(key, Status.GONE, GONE);
            case Refused(String why) ->
                    new RepairResult(key, Status.NOT_TRIED, "was left alone. " + why);
            case Ready _ ->
                    new RepairResult(
                            key,
                            Status.NOT_TRIED,
                            "was not tried: the repair ended before it. Repair it again.");
        };
    }

    private static String done(Step step) {
        return switch (step.change()) {
            case Change.Delete() -> "was deleted.";
            case Change.Expire _ -> "was given a time to live.";
            case Change.Persist() -> "does not expire any more.";
            case Change.Replace _ -> "was rewritten by one level; its time to live stayed.";
            case Change.WriteBack _ ->
                    "was written as Clerk tells it, with the time to live that the app sets.";
            case Change.Move _ -> "was moved to " + to(step) + "; its time to live stayed.";
        };
    }

    private static String to(Step step) {
        return step.moveTo().map(CacheKey::toString).orElse("the other name");
    }
}
