package dev.cachewarden.app.refetch.several;

import dev.cachewarden.core.text.Numbers;

/**
 * The least that a refetch of several entries sends: a user who is missing or was renamed takes
 * another request.
 *
 * @param entries those that Clerk can be asked about
 * @param users named by them
 * @param requests to Clerk
 * @param commands to Redis
 */
public record RefetchCost(long entries, long users, long requests, long commands) {

    /** One sentence. */
    public String words() {
        return "%s with %s: at least %s to Clerk, and %s to Redis."
                .formatted(
                        Numbers.entries(entries),
                        Numbers.of(users, "user"),
                        Numbers.of(requests, "request"),
                        Numbers.of(commands, "command"));
    }
}
