package dev.cachewarden.core.audit;

import java.util.Optional;

/**
 * Which Clerk instance an environment belongs to, and how that is known.
 *
 * @param environment its name
 * @param instance the whole id, {@code ins_…}; empty if it is not known
 * @param shown the instance that most of its users show, or the configured or told one
 * @param source how it is known, or why not
 * @param agreeing users under the environment that show the instance
 * @param showing users under the environment that show any instance
 */
public record InstanceClaim(
        String environment,
        Optional<String> instance,
        Optional<String> shown,
        Source source,
        long agreeing,
        long showing) {

    /** How an instance is known, or why not. */
    public enum Source {
        CONFIGURED,
        /** By Clerk, asked with the environment's secret key. */
        TOLD,
        LEARNED,
        /** Another environment claims the same instance as strongly, or more so. */
        CONTESTED,
        /** Fewer than nine in ten of its users agree, or none shows any. */
        UNCLEAR,
        /** Learning is off, or values were not read. */
        NOT_LEARNED;

        /** Whether users have no say in it. */
        public boolean isGiven() {
            return this == CONFIGURED || this == TOLD;
        }
    }

    /** "learned from 812 of 815 users". */
    public String words() {
        return switch (source) {
            case CONFIGURED -> "configured";
            case TOLD -> "told by Clerk";
            case LEARNED -> "learned from " + users();
            case CONTESTED ->
                    "not learned: another environment's users show the same instance (here "
                            + users()
                            + ")";
            case UNCLEAR ->
                    showing == 0
                            ? "not known: no user shows one"
                            : "not known: its users show different instances, the most frequent "
                                    + users();
            case NOT_LEARNED -> "not configured";
        };
    }

    private String users() {
        return "%,d of %,d user%s".formatted(agreeing, showing, showing == 1 ? "" : "s");
    }
}
