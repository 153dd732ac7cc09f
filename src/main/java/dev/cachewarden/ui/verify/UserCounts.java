package dev.cachewarden.ui.verify;

import dev.cachewarden.core.audit.AuditReport;
import dev.cachewarden.core.audit.ClerkCoverage;
import dev.cachewarden.core.audit.Proof;
import dev.cachewarden.core.key.Environment;
import dev.cachewarden.core.port.ClerkInstanceApi;
import dev.cachewarden.core.report.ClerkWords;
import dev.cachewarden.core.text.Numbers;
import dev.cachewarden.ui.audit.AuditModel;
import dev.cachewarden.ui.clerk.ClerkModel;
import dev.cachewarden.ui.support.BackgroundTasks;
import dev.cachewarden.ui.support.Messages;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The number of users that an environment's instance has, next to the number of cached ones: wrong
 * counts in an admin panel are how leaks show first. On the FX thread; Clerk is asked elsewhere.
 */
public final class UserCounts {

    private final ClerkModel clerk;
    private final AuditModel audit;
    private final BackgroundTasks tasks;
    private final ReadOnlyObjectWrapper<Map<String, Answer>> answers =
            new ReadOnlyObjectWrapper<>(this, "told", Map.of());

    /**
     * What Clerk said.
     *
     * @param by with whose key, so that another key asks again
     */
    private record Answer(ClerkInstanceApi by, OptionalLong users, String problem) {}

    public UserCounts(ClerkModel clerk, AuditModel audit, BackgroundTasks tasks) {
        this.clerk = clerk;
        this.audit = audit;
        this.tasks = tasks;
        audit.reportProperty().subscribe(this::learn);
    }

    /** Changes whenever {@link #words} may. */
    ObservableValue<?> answersProperty() {
        return answers.getReadOnlyProperty();
    }

    /** Asks Clerk, unless it was asked before with this key. */
    public void ask(Environment environment) {
        clerk.environments()
                .api(environment.name())
                .filter(api -> !hasAnswer(environment, api))
                .ifPresent(api -> ask(environment, api));
    }

    private boolean hasAnswer(Environment environment, ClerkInstanceApi api) {
        return Optional.ofNullable(answers.get().get(environment.name()))
                .filter(it -> it.by().equals(api))
                .isPresent();
    }

    private void ask(Environment environment, ClerkInstanceApi api) {
        tell(environment.name(), new Answer(api, OptionalLong.empty(), "Asking Clerk…"));
        tasks.of(api::count)
                .onSuccess(count ->
                        tell(environment.name(), new Answer(api, OptionalLong.of(count), "")))
                .onError(failure ->
                        tell(
                                environment.name(),
                                new Answer(api, OptionalLong.empty(), Messages.of(failure))))
                .start();
    }

    private void tell(String environment, Answer answer) {
        Map<String, Answer> more = new HashMap<>(answers.get());
        more.put(environment, answer);
        answers.set(Map.copyOf(more));
    }

    /** A verification has asked for the counts, too. */
    private void learn(Optional<AuditReport> report) {
        report.flatMap(AuditReport::live)
                .ifPresent(live -> live.environments().forEach(this::learn));
    }

    private void learn(ClerkCoverage.InEnvironment live) {
        clerk.environments()
                .api(live.environment())
                .filter(_ -> live.existing().isPresent())
                .ifPresent(api -> tell(live.environment(), new Answer(api, live.existing(), "")));
    }

    /**
     * {@code 1,180 of 1,204 users cached}; says of which of both nothing is known, and why. Empty
     * where there is nothing to say.
     */
    public String words(Environment environment) {
        OptionalLong cached = cached(environment);
        Optional<Answer> answer = answer(environment);
        Optional<String> wrongKey = clerk.contradiction(environment);
        OptionalLong existing = answer.map(Answer::users).orElse(OptionalLong.empty());
        if (!clerk.hasKey(environment.name())) {
            return cached.isPresent() ? cached(cached.getAsLong()) : "";
        }
        if (wrongKey.isPresent()) {
            return prefixed(cached, wrongKey.get());
        }
        if (existing.isEmpty()) {
            return prefixed(cached, answer.map(Answer::problem).orElse(""));
        }
        return cached.isPresent()
                ? ClerkWords.cached(cached.getAsLong(), existing)
                : Numbers.of(existing.getAsLong(), "user")
                        + " at Clerk; check for leaks to count the cached ones";
    }

    /** An answer to another key may be of another cache's environment of the same name. */
    private Optional<Answer> answer(Environment environment) {
        Optional<ClerkInstanceApi> api = clerk.environments().api(environment.name());
        return Optional.ofNullable(answers.get().get(environment.name()))
                .filter(it -> api.equals(Optional.of(it.by())));
    }

    private static String prefixed(OptionalLong cached, String problem) {
        return cached.isPresent()
                ? cached(cached.getAsLong()) + (problem.isEmpty() ? "" : " · " + problem)
                : problem;
    }

    private static String cached(long users) {
        return ClerkWords.cached(users, OptionalLong.empty());
    }

    private OptionalLong cached(Environment environment) {
        return audit.read().stream()
                .flatMap(report -> report.proofs().stream())
                .filter(proof -> proof.environment().equals(environment.name()))
                .mapToLong(Proof::users)
                .findFirst();
    }
}
