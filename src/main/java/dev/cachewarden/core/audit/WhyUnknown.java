package dev.cachewarden.core.audit;

import dev.cachewarden.core.clerk.ClerkException;

/** Why nothing is known of a cached user although Clerk was to be asked. */
public enum WhyUnknown {
    KEY_REFUSED("Clerk refused the secret key"),
    KEY_CONTRADICTS("the secret key cannot be this environment's"),
    RATE_LIMITED("the rate limit was reached, after all waiting"),
    FAILING("Clerk failed"),
    UNREACHABLE("Clerk could not be reached"),
    UNREADABLE("Clerk's answer could not be read"),
    REJECTED("Clerk did not take the question"),
    OTHER_INSTANCE("missing here, and another instance did not answer"),
    NOT_ASKED("not asked: stopped before");

    private final String words;

    WhyUnknown(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    public static WhyUnknown of(ClerkException.Reason reason) {
        return switch (reason) {
            case REFUSED -> KEY_REFUSED;
            case REJECTED -> REJECTED;
            case RATE_LIMITED -> RATE_LIMITED;
            case FAILING -> FAILING;
            case UNREACHABLE -> UNREACHABLE;
            case UNREADABLE -> UNREADABLE;
            case NOT_ASKED, CANCELLED -> NOT_ASKED;
        };
    }
}
