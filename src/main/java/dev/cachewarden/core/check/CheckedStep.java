package dev.cachewarden.core.check;

import dev.cachewarden.core.outcome.TaskOutcome;

import java.util.List;

/** A step of a test, and what came of it. */
public record CheckedStep(CheckStep step, CheckResult result) {

    /** {@code Name, passed: localhost is 127.0.0.1.} */
    public String words() {
        return step.label() + ", " + result.label() + ": " + result.sentence();
    }

    /** What a test comes to. */
    public static TaskOutcome outcome(List<CheckedStep> steps) {
        return steps.stream()
                .map(it -> it.result().outcome())
                .reduce(TaskOutcome.DONE, TaskOutcome::and);
    }
}
