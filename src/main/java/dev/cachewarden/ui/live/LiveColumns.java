package dev.cachewarden.ui.live;

import dev.cachewarden.app.live.Binding;
import dev.cachewarden.app.live.ClerkEnvironments;
import dev.cachewarden.app.live.Question;
import dev.cachewarden.app.live.Refetch;
import dev.cachewarden.core.key.Environment;
import dev.cachewarden.core.live.LiveAnswer;
import dev.cachewarden.core.port.Clock;
import dev.cachewarden.ui.support.BackgroundTasks;

import java.util.List;
import java.util.Optional;

/**
 * One question to several environments at once: a column each, which fills as its answer arrives.
 * Asking happens in the background; an answer to an older question is dropped. On the FX thread.
 */
final class LiveColumns {

    private final ClerkModel clerk;
    private final Clock clock;
    private final BackgroundTasks tasks;
    private final Runnable onAnswer;
    private List<LiveColumn> columns = List.of();
    private long current;

    LiveColumns(ClerkModel clerk, Clock clock, BackgroundTasks tasks, Runnable onAnswer) {
        this.clerk = clerk;
        this.clock = clock;
        this.tasks = tasks;
        this.onAnswer = onAnswer;
    }

    /** A column of each environment that was asked, in that order; empty without a question. */
    List<LiveColumn> all() {
        return columns;
    }

    void ask(List<Environment> wanted, Question question) {
        long asked = ++current;
        columns = wanted.stream().map(LiveColumn::asking).toList();
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
    private record Heard(Optional<Binding> binding, LiveAnswer answer) {}

    private void ask(
            ClerkEnvironments environments, Environment wanted, Question question, long asked) {
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

    private Heard hear(ClerkEnvironments environments, Environment wanted, Question question) {
        LiveAnswer answer = new Refetch(environments, clock).ask(wanted.name(), question);
        return new Heard(
                answer.outcome() instanceof LiveAnswer.Outcome.Unknown
                        ? Optional.empty()
                        : Optional.of(environments.bind(wanted.name())),
                answer);
    }

    private void answered(Environment from, LiveAnswer answer) {
        columns =
                columns.stream()
                        .map(
                                it ->
                                        it.environment().equals(from)
                                                ? new LiveColumn(from, Optional.of(answer))
                                                : it)
                        .toList();
        onAnswer.run();
    }
}
