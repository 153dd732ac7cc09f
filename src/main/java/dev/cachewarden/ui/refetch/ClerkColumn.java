package dev.cachewarden.ui.refetch;

import dev.cachewarden.core.clerk.ClerkAnswer;
import dev.cachewarden.core.clerk.ClerkAnswer.Outcome;
import dev.cachewarden.core.key.Environment;

import java.util.List;
import java.util.Optional;

/**
 * An environment whose instance was asked.
 *
 * @param answer empty as long as it has not come
 */
public record ClerkColumn(Environment environment, Optional<ClerkAnswer> answer) {

    static ClerkColumn asking(Environment environment) {
        return new ClerkColumn(environment, Optional.empty());
    }

    /** As its column is called. */
    public String title() {
        return "Clerk: " + environment.name();
    }

    boolean isAsking() {
        return answer.isEmpty();
    }

    /** Whether Clerk answered, whatever it said. */
    boolean isKnown() {
        return answer.filter(it -> !(it.outcome() instanceof Outcome.Unknown)).isPresent();
    }

    /** Ids or names that the instance does not know; empty as long as nothing is known. */
    List<String> missing() {
        return answer.map(ClerkAnswer::outcome)
                .map(it -> it instanceof Outcome.NotFound no ? no.missing() : List.<String>of())
                .orElse(List.of());
    }
}
