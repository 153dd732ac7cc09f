package dev.cachewarden.app.verify;

import dev.cachewarden.app.verify.UserComparison.Heard;
import dev.cachewarden.core.audit.judge.ClerkJudge;
import dev.cachewarden.core.audit.reference.AuditKeys;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * Asks for the first users whom keys name while entries are still being read, so that the rate
 * limit is used meanwhile. Their copies are compared with the answers once all entries are known.
 *
 * <p>Only full requests are sent early, so that there are no more requests in total, and no more
 * than {@link BoundedWorkers#AT_A_TIME}, because the answers are held in memory.
 */
final class EarlyLookups implements AutoCloseable {

    private final Map<EnvironmentVerifier, FirstUsers> first = new LinkedHashMap<>();
    private final CompletableFuture<Boolean> gathered = new CompletableFuture<>();
    private final List<CompletableFuture<Void>> starts = new ArrayList<>();

    /** Asks nothing yet. */
    EarlyLookups(AuditKeys keys, List<EnvironmentVerifier> verifiers) {
        int partsEach = Math.max(1, BoundedWorkers.AT_A_TIME / Math.max(1, verifiers.size()));
        verifiers.forEach(verifier ->
                first.put(verifier, FirstUsers.of(verifier.environment(), keys, partsEach)));
    }

    /**
     * Asks each instance how many users it has, and for the first of them. A key that is refused,
     * or cannot be its environment's, is asked nothing.
     *
     * @param report called after each answer, from any thread
     */
    void start(BoundedWorkers crew, UserComparison comparison, Runnable report) {
        first.forEach((verifier, users) ->
                starts.add(
                        crew.unbounded(() -> {
                            if (verifier.isUsable()) {
                                ask(verifier, users, crew, comparison, report);
                            }
                        })));
    }

    private void ask(
            EnvironmentVerifier verifier,
            FirstUsers users,
            BoundedWorkers crew,
            UserComparison comparison,
            Runnable report) {
        crew.work(verifier::askCount);
        for (FirstUsers.Part part : users.parts()) {
            crew.work(() -> {
                ask(verifier, part, comparison);
                report.run();
            });
        }
    }

    private void ask(
            EnvironmentVerifier verifier, FirstUsers.Part part, UserComparison comparison) {
        if (!gathered.getNow(true)) {
            return;
        }
        Heard heard = UserComparison.ask(verifier, part.ids());
        if (gathered.join()) {
            comparison.compare(verifier, part.users(), heard);
        }
    }

    /** Whether the user is asked for already, and need not be again. */
    boolean has(EnvironmentVerifier verifier, String user) {
        return of(verifier, user).isPresent();
    }

    private Optional<FirstUsers.Part> of(EnvironmentVerifier verifier, String user) {
        return Optional.ofNullable(first.get(verifier))
                .filter(_ -> verifier.isUsable())
                .flatMap(it -> it.of(user));
    }

    /** All entries are known: waits until everything is asked, not until it is answered. */
    void gathered(ClerkJudge judge, EnvironmentVerifiers verifiers) {
        judge.forEachUser((number, environment, user, copies) ->
                verifiers
                        .of(environment)
                        .flatMap(verifier -> of(verifier, user))
                        .ifPresent(part -> part.users().add(AskedUser.of(number, user, copies))));
        gathered.complete(true);
        starts.forEach(CompletableFuture::join);
    }

    /** If not all entries could be read: no further requests, and no comparison. */
    @Override
    public void close() {
        gathered.complete(false);
    }
}
