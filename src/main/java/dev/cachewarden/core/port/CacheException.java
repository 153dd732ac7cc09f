package dev.cachewarden.core.port;

/**
 * Redis could not do what was asked. The message is one or two sentences for the user: what
 * happened, what was not changed, what to do. It never contains a password or a value.
 */
public final class CacheException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What a caller can tell apart. */
    public enum Kind {
        /** No connection could be made: unknown host, refused, timed out, TLS. */
        UNREACHABLE,
        /** The password or user was refused. */
        AUTHENTICATION,
        /** The user may not run a command that is needed. */
        PERMISSION,
        /** The user may run the command, but not on this key. */
        KEY_REFUSED,
        /** An established connection broke; it is being re-established. */
        CONNECTION_LOST,
        /** Our own refusal: the connection was opened read-only. */
        READ_ONLY,
        /** The server answered with an error. */
        SERVER
    }

    private final Kind kind;

    public CacheException(Kind kind, String message, Throwable cause) {
        super(message, cause);
        this.kind = kind;
    }

    public CacheException(Kind kind, String message) {
        super(message);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }
}
