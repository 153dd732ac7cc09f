package dev.cachewarden.app.change;

import dev.cachewarden.core.port.CacheException;
import dev.cachewarden.core.port.Change;
import dev.cachewarden.core.repair.RepairResult.Status;

/** How a step ended. */
public sealed interface StepResult {

    Step step();

    Status status();

    /** The server answered. */
    record Answered(Step step, Change.Outcome outcome) implements StepResult {

        @Override
        public Status status() {
            return switch (outcome) {
                case DONE -> Status.DONE;
                case CHANGED -> Status.CHANGED;
                case GONE -> Status.GONE;
                case TAKEN -> Status.TAKEN;
            };
        }
    }

    /** The server refused, or no answer came. */
    record Failed(Step step, CacheException why) implements StepResult {

        @Override
        public Status status() {
            if (why.isInDoubt()) {
                return Status.IN_DOUBT;
            }
            return why.kind() == CacheException.Kind.CONNECTION_LOST
                    ? Status.NOT_TRIED
                    : Status.FAILED;
        }
    }

    /**
     * Nothing was sent, because it could not be prepared for.
     *
     * @param why a sentence
     */
    record NotSent(Step step, String why) implements StepResult {

        @Override
        public Status status() {
            return Status.NOT_TRIED;
        }
    }
}
