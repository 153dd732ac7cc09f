package dev.cachewarden.cli.refetch;

import dev.cachewarden.core.clerk.ClerkAnswer;
import dev.cachewarden.core.clerk.ClerkAnswer.Outcome;
import dev.cachewarden.core.entry.Ttl;
import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.key.Environment;
import dev.cachewarden.core.key.Section;
import dev.cachewarden.core.port.SeenValue;
import dev.cachewarden.core.text.Lists;
import dev.cachewarden.core.value.DecodedValue;
import dev.cachewarden.core.value.UserView;

import java.util.List;
import java.util.Optional;

/**
 * An entry and what Clerk says of it.
 *
 * @param cached empty if it is not cached
 * @param answers one for each environment that was asked
 */
record Refetched(CacheKey key, Optional<Cached> cached, List<ClerkAnswer> answers) {

    /**
     * What the entry holds.
     *
     * @param seen the exact content, which {@code value} was decoded from
     */
    record Cached(SeenValue seen, Ttl ttl, DecodedValue value) {}

    List<UserView> users() {
        return cached.map(it -> it.value().users()).orElse(List.of());
    }

    /** The environment that the key names, if it is a configured one. */
    Optional<Environment> environment() {
        return key.section() instanceof Section.Configured(Environment environment)
                ? Optional.of(environment)
                : Optional.empty();
    }

    /** What the entry's own instance says, where it was asked. */
    Optional<ClerkAnswer> own() {
        return environment().flatMap(it -> answer(it.name()));
    }

    private Optional<ClerkAnswer> answer(String name) {
        return answers.stream().filter(it -> it.environment().equals(name)).findFirst();
    }

    /** Whether everything that was asked was answered. */
    boolean isAnswered() {
        return answers.stream().noneMatch(it -> it.outcome() instanceof Outcome.Unknown);
    }

    /**
     * What follows from the answers together, a sentence; empty if nothing does. A key that cannot
     * be its environment's proves nothing.
     */
    Optional<String> conclusion() {
        if (cached.isEmpty() || own().filter(Refetched::isMissing).isEmpty()) {
            return Optional.empty();
        }
        List<String> livesIn =
                answers.stream()
                        .filter(it -> it.outcome() instanceof Outcome.Found)
                        .filter(it -> it.contradiction().isEmpty())
                        .map(ClerkAnswer::environment)
                        .toList();
        if (!livesIn.isEmpty()) {
            return Optional.of(
                    "This user lives in "
                            + Lists.and(livesIn)
                            + ", not in "
                            + own().orElseThrow().environment()
                            + ". Delete the entry.");
        }
        return answers.size() > 1 && answers.stream().allMatch(Refetched::isMissing)
                ? Optional.of(
                        "No instance that was asked knows this user: the account was deleted, or"
                                + " belongs to an instance whose secret key is not known.")
                : Optional.empty();
    }

    private static boolean isMissing(ClerkAnswer answer) {
        return answer.contradiction().isEmpty()
                && answer.outcome() instanceof Outcome.NotFound(var users, var _)
                && users.isEmpty();
    }
}
