package dev.cachewarden.core.clerk;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What one environment's Clerk instance said when it was asked for the users of an entry.
 *
 * @param environment whose secret key was used
 * @param latency of the answer, retries and waiting included
 * @param at when it arrived
 * @param contradiction why it must not be used for repairs, a sentence: the secret key cannot be
 *     the environment's; empty if nothing speaks against it
 */
public record ClerkAnswer(
        String environment,
        Outcome outcome,
        Duration latency,
        Instant at,
        Optional<String> contradiction) {

    /** Of a key that nothing speaks against. */
    public ClerkAnswer(String environment, Outcome outcome, Duration latency, Instant at) {
        this(environment, outcome, latency, at, Optional.empty());
    }

    /** The users that there are, in the order of the question. */
    public List<ClerkUser> users() {
        return switch (outcome) {
            case Outcome.Found(List<ClerkUser> users) -> users;
            case Outcome.NotFound(List<ClerkUser> users, var _) -> users;
            case Outcome.Unknown _ -> List.of();
        };
    }

    /** How it ended. */
    public sealed interface Outcome {

        /**
         * There is a user, or there are all users.
         *
         * @param users in the order of the question
         */
        record Found(List<ClerkUser> users) implements Outcome {
            public Found {
                users = List.copyOf(users);
            }
        }

        /**
         * Some or all of the users asked for do not exist in this instance.
         *
         * @param users those that do, in the order of the question; perhaps empty
         * @param missing ids or usernames of the others, never empty
         */
        record NotFound(List<ClerkUser> users, List<String> missing) implements Outcome {
            public NotFound {
                users = List.copyOf(users);
                missing = List.copyOf(missing);
            }
        }

        /** Clerk did not answer; nothing is known. */
        record Unknown(ClerkException reason) implements Outcome {}
    }
}
