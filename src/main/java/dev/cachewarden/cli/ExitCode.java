package dev.cachewarden.cli;

import dev.cachewarden.core.outcome.TaskOutcome;

/** The exit codes of all commands, documented in the help. */
public final class ExitCode {

    public static final int DONE = 0;
    public static final int FAILED = 1;
    public static final int USAGE = 2;
    public static final int UNREACHABLE = 3;

    /** Clean as far as is known, but not everything could be read, or was answered by Clerk. */
    public static final int UNANSWERED = 4;

    /** What a shell reports of a program that wrote to a pipe without reader: 128 + SIGPIPE. */
    public static final int BROKEN_PIPE = 141;

    private ExitCode() {}

    public static int of(TaskOutcome outcome) {
        return switch (outcome) {
            case DONE -> DONE;
            case UNANSWERED -> UNANSWERED;
            case FAILED -> FAILED;
            case UNREACHABLE -> UNREACHABLE;
        };
    }
}
