package dev.cachewarden.cli;

import dev.cachewarden.core.port.CacheException;

/** The exit codes of all commands, documented in the help. */
public final class ExitCode {

    public static final int DONE = 0;
    public static final int FAILED = 1;
    public static final int USAGE = 2;
    public static final int UNREACHABLE = 3;

    /** Clean as far as is known, but not everything could be read, or was answered by Clerk. */
    public static final int UNANSWERED = 4;

    private ExitCode() {}

    public static int of(CacheException failure) {
        return switch (failure.kind()) {
            case UNREACHABLE, AUTHENTICATION, CONNECTION_LOST -> UNREACHABLE;
            case PERMISSION, KEY_REFUSED, READ_ONLY, SERVER -> FAILED;
        };
    }
}
