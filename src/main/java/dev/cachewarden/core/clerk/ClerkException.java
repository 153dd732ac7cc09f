package dev.cachewarden.core.clerk;

import org.jspecify.annotations.Nullable;

import java.io.Serial;
import java.util.Optional;

/**
 * Clerk did not answer a question: nothing is known then. The message is a sentence for people,
 * names the environment, and holds neither a secret nor a user's fields.
 */
public final class ClerkException extends RuntimeException {

    @Serial private static final long serialVersionUID = 1;

    /** Why there is no answer. */
    public enum Reason {
        /** 401 or 403: the secret key was not accepted. */
        REFUSED,
        /** 400, 422 and other answers in 4xx: Clerk does not take the question. */
        REJECTED,
        /** 429 after all waiting. */
        RATE_LIMITED,
        /** 5xx after all attempts. */
        FAILING,
        /** No connection, no answer in time, TLS, a redirect to elsewhere. */
        UNREACHABLE,
        /** An answer that is not what Clerk's specification says: HTML, cut off, too long. */
        UNREADABLE,
        /** Nothing was sent: there is no secret key, or nothing that Clerk could be asked. */
        NOT_ASKED,
        /** Stopped by the user. */
        CANCELLED
    }

    private final Reason reason;
    private final String traceId;

    /**
     * @param traceId Clerk's own, empty if it gave none
     */
    public ClerkException(
            Reason reason, String message, String traceId, @Nullable Throwable cause) {
        super(message, cause);
        this.reason = reason;
        this.traceId = traceId;
    }

    public ClerkException(Reason reason, String message) {
        super(message);
        this.reason = reason;
        this.traceId = "";
    }

    public Reason reason() {
        return reason;
    }

    /** What Clerk's support asks for. */
    public Optional<String> traceId() {
        return traceId.isEmpty() ? Optional.empty() : Optional.of(traceId);
    }
}
