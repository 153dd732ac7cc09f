package dev.cachewarden.core.check;

import dev.cachewarden.core.outcome.TaskOutcome;

/** What came of a step of a test, with a sentence for the user. */
public sealed interface CheckResult {

    String sentence();

    /** It works. */
    record Passed(String sentence) implements CheckResult {}

    /**
     * It does not; the sentence says what to do.
     *
     * @param outcome of the test then
     */
    record Failed(String sentence, TaskOutcome outcome) implements CheckResult {

        public Failed(String sentence) {
            this(sentence, TaskOutcome.FAILED);
        }
    }

    /** Nobody could say; never to be taken for yes. */
    record NotKnown(String sentence) implements CheckResult {}

    /** There was no reason to ask, or nobody left to be asked. */
    record NotTried(String sentence) implements CheckResult {}

    /** In a word or two: {@code not known}. */
    default String label() {
        return switch (this) {
            case Passed _ -> "passed";
            case Failed _ -> "failed";
            case NotKnown _ -> "not known";
            case NotTried _ -> "not tried";
        };
    }

    /** What the test comes to where this is all there is. */
    default TaskOutcome outcome() {
        return switch (this) {
            case Passed _, NotTried _ -> TaskOutcome.DONE;
            case Failed failed -> failed.outcome();
            case NotKnown _ -> TaskOutcome.UNANSWERED;
        };
    }
}
