package dev.cachewarden.ui.refetch;

import dev.cachewarden.app.clerk.ClerkEnvironments;
import dev.cachewarden.app.clerk.KeyBinding;
import dev.cachewarden.app.refetch.ClerkQuestion;
import dev.cachewarden.app.refetch.Refetch;
import dev.cachewarden.core.clerk.ClerkAnswer;
import dev.cachewarden.core.key.Environment;
import dev.cachewarden.core.port.Clock;
import dev.cachewarden.ui.clerk.ClerkModel;
import dev.cachewarden.ui.support.BackgroundTasks;

import java.util.List;
import java.util.Optional;

/**
 * One question to several environments at once: a column each, which fills as its answer arrives.
 * Asking happens in the background; an answer to an older question is dropped. On the FX thread.
 */
final class ClerkColumns {

    private final ClerkModel clerk;
    private final Clock clock;
    private final BackgroundTasks tasks;
    private final Runnable onAnswer;
    private List<ClerkColumn> columns = List.of();
    private long current;

    ClerkColumns(ClerkModel clerk, Clock clock, BackgroundTasks tasks, Runnable onAnswer) {
        this.clerk = clerk;
        this.clock = clock;
        this.tasks = tasks;
        this.onAnswer = onAnswer;
    }

    /** A column of each environment that was asked, in that order; empty without a question. */
    List<ClerkColumn> all() {
        return columns;
    }

    void ask(List<Environment> wanted, ClerkQuestion question) {
        long asked = ++current;
        columns = wanted.stream().map(ClerkColumn::asking).toList();
        ClerkEnvironments environments = clerk.environments();
        wanted.forEach(it -> ask(environments, it, question, asked));
    }

    /** Takes the answers away; late ones are dropped. */
    void forget() {
        current++;
        columns = List.of();
    }

    /**
     * @param binding remembered since the question; empty without an answer, for it would be asked
     *     for once more
     */
    private record Heard(Optional<KeyBinding> binding, ClerkAnswer answer) {}

    private void ask(
            ClerkEnvironments environments,
            Environment wanted,
            ClerkQuestion question,
            long asked) {
        tasks.of(() -> hear(environments, wanted, question))
                .onSuccess(
                        heard -> {
                            if (environments.equals(clerk.environments())) {
                                heard.binding().ifPresent(clerk::bound);
                            }
                            if (asked == current) {
                                answered(wanted, heard.answer());
                            }
                        })
                .start();
    }

    private Heard hear(ClerkEnvironments environments, Environment wanted, ClerkQuestion question) {
        ClerkAnswer answer = new Refetch(environments, clock).ask(wanted.name(), question);
        return new Heard(
                answer.outcome() instanceof ClerkAnswer.Outcome.Unknown
                        ? Optional.empty()
                        : Optional.of(environments.bind(wanted.name())),
                answer);
    }

    private void answered(Environment from, ClerkAnswer answer) {
        columns =
                columns.stream()
                        .map(
                                it ->
                                        it.environment().equals(from)
                                                ? new ClerkColumn(from, Optional.of(answer))
                                                : it)
                        .toList();
        onAnswer.run();
    }
}
