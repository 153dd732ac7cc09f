package dev.cachewarden.core.clerk;

import dev.cachewarden.core.text.Numbers;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What one environment's Clerk instance said when it was asked for the users of an entry.
 *
 * @param environment whose secret key was used
 * @param outcome about those whom the entry's key names
 * @param held about others whom the entry holds although its key names others, or names them
 *     otherwise, by their ids
 * @param latency of the answer, retries and waiting included
 * @param at when it arrived
 * @param contradiction why it must not be used for repairs, a sentence: the secret key cannot be
 *     the environment's; empty if nothing speaks against it
 */
public record ClerkAnswer(
        String environment,
        Outcome outcome,
        Users held,
        Duration latency,
        Instant at,
        Optional<String> contradiction) {

    /**
     * Users who were asked for.
     *
     * @param users those whom the instance knows, in the order of the question
     * @param missing ids or usernames of the others
     */
    public record Users(List<ClerkUser> users, List<String> missing) {

        public static final Users NOBODY = new Users(List.of(), List.of());

        public Users {
            users = List.copyOf(users);
            missing = List.copyOf(missing);
        }
    }

    /** Why there is no answer, a sentence; empty if there is one. */
    public Optional<String> problem() {
        return outcome instanceof Outcome.Unknown(ClerkException reason)
                ? Optional.of(String.valueOf(reason.getMessage()))
                : Optional.empty();
    }

    /** Whether Clerk answered at all. */
    public boolean isKnown() {
        return !(outcome instanceof Outcome.Unknown);
    }

    /** Whether it says something of its environment: the secret key can be the environment's. */
    public boolean isProof() {
        return isKnown() && contradiction.isEmpty();
    }

    /** The users that there are, named by the key or held only; each once. */
    public List<ClerkUser> known() {
        return Stream.concat(users().stream(), held.users().stream()).distinct().toList();
    }

    public Optional<ClerkUser> user(String id) {
        return known().stream().filter(it -> it.id().equals(id)).findFirst();
    }

    /**
     * Whether there is a user.
     *
     * @param asked an id, or a name that was asked for
     */
    public boolean knows(String asked) {
        return known().stream().anyMatch(it -> it.id().equals(asked) || it.isNamed(asked));
    }

    /** Whether there is none: who was not asked for is neither known nor lacking. */
    public boolean lacks(String asked) {
        return missing().contains(asked) || held.missing().contains(asked);
    }

    /** Those named by the key whom the instance does not know: ids or usernames. */
    public List<String> missing() {
        return outcome instanceof Outcome.NotFound(var _, List<String> missing)
                ? missing
                : List.of();
    }

    /** The users named by the key that there are, in the order of the question. */
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

            /** {@code not found}, {@code 1 of 2 not found}. */
            public String label() {
                return users.isEmpty()
                        ? "not found"
                        : Numbers.of(missing.size())
                                + " of "
                                + Numbers.of(users.size() + (long) missing.size())
                                + " not found";
            }
        }

        /** Clerk did not answer; nothing is known. */
        record Unknown(ClerkException reason) implements Outcome {}
    }
}
