package dev.cachewarden.core.audit;

import dev.cachewarden.core.text.Numbers;

/**
 * How many users of an environment speak for a Clerk instance.
 *
 * @param agreeing users under the environment that show the instance
 * @param showing users under the environment that show any instance
 */
public record InstanceVotes(long agreeing, long showing) {

    /** Users under the environment that show another instance. */
    public long disagreeing() {
        return showing - agreeing;
    }

    /** {@code 812 of 815 users}. */
    String words() {
        return Numbers.of(agreeing) + " of " + Numbers.of(showing, "user");
    }
}
