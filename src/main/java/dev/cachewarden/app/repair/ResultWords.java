package dev.cachewarden.app.repair;

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

    private static final String REWRITTEN = " was left alone: the app has rewritten it meanwhile.";
    private static final String GONE = " is gone already: it expired or was deleted.";

    private ResultWords() {}

    static RepairResult of(PlannedRepair step, Outcome outcome) {
        CacheKey key = step.key();
        return switch (outcome) {
            case DONE -> new RepairResult(key, Status.DONE, done(step));
            case CHANGED -> new RepairResult(key, Status.CHANGED, key + REWRITTEN);
            case GONE -> new RepairResult(key, Status.GONE, key + GONE);
            case TAKEN ->
                    new RepairResult(
                            key,
                            Status.TAKEN,
                            key
                                    + " was not moved: there is an entry under "
                                    + to(step)
                                    + " meanwhile.");
        };
    }

    /** Of an entry that the server has refused to change, or has not answered for. */
    public static RepairResult of(CacheKey key, CacheException failure) {
        if (failure.isInDoubt()) {
            return new RepairResult(
                    key,
                    Status.IN_DOUBT,
                    key
                            + " was perhaps changed and perhaps not, because no answer came. "
                            + failure.getMessage());
        }
        return failure.kind() == CacheException.Kind.CONNECTION_LOST
                ? new RepairResult(
                        key, Status.NOT_TRIED, key + " was not tried. " + failure.getMessage())
                : new RepairResult(
                        key, Status.FAILED, key + " was left as it was. " + failure.getMessage());
    }

    /** Of a step that nothing was sent for. */
    static RepairResult untried(PlannedRepair step) {
        CacheKey key = step.key();
        return switch (step.state()) {
            case Changed() -> new RepairResult(key, Status.CHANGED, key + REWRITTEN);
            case Gone() -> new RepairResult(key, Status.GONE, key + GONE);
            case Refused(String why) ->
                    new RepairResult(key, Status.NOT_TRIED, key + " was left alone. " + why);
            case Ready _ ->
                    new RepairResult(
                            key,
                            Status.NOT_TRIED,
                            key + " was not tried: the repair ended before it. Repair it again.");
        };
    }

    private static String done(PlannedRepair step) {
        return step.state() instanceof Ready ready
                ? step.key() + done(step, ready.change())
                : step.key() + " was repaired.";
    }

    private static String done(PlannedRepair step, Change change) {
        return switch (change) {
            case Change.Delete() -> " was deleted.";
            case Change.Expire _ -> " was given a time to live.";
            case Change.Replace _ -> " was rewritten by one level; its time to live stayed.";
            case Change.WriteBack _ ->
                    " was written as Clerk tells it, with the time to live that the app sets.";
            case Change.Move _ -> " was moved to " + to(step) + "; its time to live stayed.";
        };
    }

    private static String to(PlannedRepair step) {
        return step.moveTo().map(CacheKey::toString).orElse("the other name");
    }
}
