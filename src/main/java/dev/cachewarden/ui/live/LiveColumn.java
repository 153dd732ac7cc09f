package dev.cachewarden.ui.live;

import dev.cachewarden.core.key.Environment;
import dev.cachewarden.core.live.LiveAnswer;
import dev.cachewarden.core.live.LiveAnswer.Outcome;

import java.util.List;
import java.util.Optional;

/**
 * An environment whose instance was asked.
 *
 * @param answer empty as long as it has not come
 */
public record LiveColumn(Environment environment, Optional<LiveAnswer> answer) {

    static LiveColumn asking(Environment environment) {
        return new LiveColumn(environment, Optional.empty());
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
        return answer.map(LiveAnswer::outcome)
                .map(it -> it instanceof Outcome.NotFound no ? no.missing() : List.<String>of())
                .orElse(List.of());
    }
}
