package dev.cachewarden.ui.refetch;

import dev.cachewarden.app.clerk.ClerkEnvironments;
import dev.cachewarden.app.refetch.ClerkQuestion;
import dev.cachewarden.app.refetch.Refetch;
import dev.cachewarden.core.clerk.ClerkAnswer;
import dev.cachewarden.core.clerk.verdict.ClerkAnswers;
import dev.cachewarden.core.key.Environment;
import dev.cachewarden.core.port.Clock;
import dev.cachewarden.ui.clerk.ClerkModel;
import dev.cachewarden.ui.support.BackgroundTasks;

import java.util.ArrayList;
import java.util.List;

/**
 * One question to several environments at once; answers come one by one. Asking happens in the
 * background; an answer to an older question is dropped. On the FX thread.
 */
final class ClerkAnswering {

    private final ClerkModel clerk;
    private final Clock clock;
    private final BackgroundTasks tasks;
    private final Runnable onAnswer;
    private final List<ClerkAnswer> answers = new ArrayList<>();
    private ClerkEnvironments environments;
    private List<Environment> asked = List.of();
    private long current;

    ClerkAnswering(ClerkModel clerk, Clock clock, BackgroundTasks tasks, Runnable onAnswer) {
        this.clerk = clerk;
        this.clock = clock;
        this.tasks = tasks;
        this.onAnswer = onAnswer;
        this.environments = clerk.environments();
    }

    /** The environments that were asked, in that order; empty without a question. */
    List<Environment> asked() {
        return asked;
    }

    /** What was said so far, in the order of {@link #asked()}. */
    ClerkAnswers answers() {
        return ClerkAnswers.of(
                environments.environments(),
                asked.stream().map(Environment::name).toList(),
                answers);
    }

    void ask(List<Environment> wanted, ClerkQuestion question) {
        forget();
        long now = current;
        asked = List.copyOf(wanted);
        environments = clerk.environments();
        asked.forEach(it -> ask(environments, it.name(), question, now));
    }

    /** Those who were asked, as ones who say no more than they said: their keys may change. */
    ClerkEnvironments said() {
        return environments.answering(answers);
    }

    /** Takes the answers away; late ones are dropped. */
    void forget() {
        current++;
        asked = List.of();
        answers.clear();
    }

    private void ask(ClerkEnvironments of, String wanted, ClerkQuestion question, long now) {
        tasks.of(() -> new Refetch(of, clock).ask(wanted, question))
                .onSuccess(answer -> {
                    remember(of, answer);
                    if (now == current) {
                        answers.add(answer);
                        onAnswer.run();
                    }
                })
                .start();
    }

    /** Which instance the key belongs to is known since the question, unless Clerk was silent. */
    private void remember(ClerkEnvironments of, ClerkAnswer answer) {
        if (answer.isKnown() && of.equals(clerk.environments())) {
            tasks.of(() -> of.bind(answer.environment()))
                    .onSuccess(binding -> {
                        if (of.equals(clerk.environments())) {
                            clerk.bound(binding);
                        }
                    })
                    .start();
        }
    }
}
