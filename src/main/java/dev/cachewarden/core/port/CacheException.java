package dev.cachewarden.core.port;

import dev.cachewarden.core.outcome.TaskOutcome;

/**
 * Redis could not do what was asked. The message is one or two sentences for the user that say what
 * happened to this one command, with the server's own words, and what can be done about it. What
 * that means for the task (what it has changed, what is left, whether anybody tries again) only the
 * task knows, and says. Never contains a password or a value.
 */
public final class CacheException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** The kinds that callers distinguish. */
    public enum Kind {
        /** No connection could be made: unknown host, refused, timed out, TLS. */
        UNREACHABLE,
        /** The password or user was refused. */
        AUTHENTICATION,
        /** The user may not run a command that is needed. */
        PERMISSION,
        /** The user may run the command, but not on this key. */
        KEY_REFUSED,
        /** There is no connection any more, or no answer in time. */
        CONNECTION_LOST,
        /** The server was started and is not there yet: it reads its data. */
        LOADING,
        /** Our own refusal: the connection was opened read-only. */
        READ_ONLY,
        /**
         * The server cannot do such a thing at present, under any key: it is busy, a replica, out
         * of memory, or a limit is used up.
         */
        UNABLE,
        /** The server answered with an error. */
        SERVER,
        /** An opened snapshot does not hold it, and nobody knows whether it was there. */
        NOT_SAVED,
        /** This program ran out of memory while it worked on the answer. */
        OUT_OF_MEMORY,
        /** Something in this program went wrong: a mistake of ours. */
        UNEXPECTED;

        /** Whether the command may have been carried out all the same. */
        private boolean leavesDoubt() {
            return switch (this) {
                case CONNECTION_LOST, OUT_OF_MEMORY, UNEXPECTED -> true;
                case UNREACHABLE,
                        AUTHENTICATION,
                        PERMISSION,
                        KEY_REFUSED,
                        LOADING,
                        READ_ONLY,
                        NOT_SAVED,
                        UNABLE,
                        SERVER ->
                        false;
            };
        }
    }

    private final Kind kind;
    private final boolean inDoubt;

    public CacheException(Kind kind, String message, Throwable cause) {
        super(message, cause);
        this.kind = kind;
        this.inDoubt = kind.leavesDoubt();
    }

    public CacheException(Kind kind, String message) {
        this(kind, message, kind.leavesDoubt());
    }

    private CacheException(Kind kind, String message, boolean inDoubt) {
        super(message);
        this.kind = kind;
        this.inDoubt = inDoubt;
    }

    /** There is no connection, and nothing was sent. */
    public static CacheException notSent(String message) {
        return new CacheException(Kind.CONNECTION_LOST, message, false);
    }

    /** Of a command that only reads: carried out or not, it has changed nothing. */
    public static CacheException ofReading(CacheException e) {
        return new CacheException(e.kind, String.valueOf(e.getMessage()), false);
    }

    public Kind kind() {
        return kind;
    }

    /** How a task ends that meets this and has nothing to report. */
    public TaskOutcome outcome() {
        return switch (kind) {
            case UNREACHABLE, AUTHENTICATION, CONNECTION_LOST, LOADING -> TaskOutcome.UNREACHABLE;
            case PERMISSION,
                    KEY_REFUSED,
                    READ_ONLY,
                    UNABLE,
                    SERVER,
                    NOT_SAVED,
                    OUT_OF_MEMORY,
                    UNEXPECTED ->
                    TaskOutcome.FAILED;
        };
    }

    /** Whether the command was sent, and perhaps carried out: no answer says so. */
    public boolean isInDoubt() {
        return inDoubt;
    }

    /** Whether the server itself said no to this one command, and may say yes to another. */
    public boolean isRefusal() {
        return kind == Kind.SERVER || kind == Kind.PERMISSION || kind == Kind.KEY_REFUSED;
    }
}
