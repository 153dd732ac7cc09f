package dev.cachewarden.app.live;

import dev.cachewarden.app.live.LiveComparison.Heard;
import dev.cachewarden.core.audit.judge.LiveJudge;
import dev.cachewarden.core.audit.reference.AuditKeys;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * Asks for the first users whom keys name while entries are still read, so that the rate limit does
 * not lie idle. Their copies are laid beside the answers once all entries are known.
 *
 * <p>In full parts only, so that no more is asked than without it, and no more of them than a crew
 * works on at a time, because the answers wait in memory.
 */
final class HeadStart implements AutoCloseable {

    private final Map<Side, FirstUsers> first = new LinkedHashMap<>();
    private final CompletableFuture<Boolean> gathered = new CompletableFuture<>();
    private final List<CompletableFuture<Void>> starts = new ArrayList<>();

    /** Asks nothing yet. */
    HeadStart(AuditKeys keys, List<Side> sides) {
        int partsEach = Math.max(1, Crew.AT_A_TIME / Math.max(1, sides.size()));
        sides.forEach(side -> first.put(side, FirstUsers.of(side.environment(), keys, partsEach)));
    }

    /**
     * Asks each instance how many users it has, and for the first of them. A key that is refused,
     * or cannot be its environment's, is asked nothing.
     *
     * @param report called after each answer, from any thread
     */
    void start(Crew crew, LiveComparison comparison, Runnable report) {
        first.forEach(
                (side, users) ->
                        starts.add(
                                crew.beside(
                                        () -> {
                                            if (side.isUsable()) {
                                                ask(side, users, crew, comparison, report);
                                            }
                                        })));
    }

    private void ask(
            Side side, FirstUsers users, Crew crew, LiveComparison comparison, Runnable report) {
        crew.work(side::askCount);
        for (FirstUsers.Part part : users.parts()) {
            crew.work(
                    () -> {
                        ask(side, part, comparison);
                        report.run();
                    });
        }
    }

    private void ask(Side side, FirstUsers.Part part, LiveComparison comparison) {
        if (!gathered.getNow(true)) {
            return;
        }
        Heard heard = LiveComparison.ask(side, part.ids());
        if (gathered.join()) {
            comparison.compare(side, part.users(), heard);
        }
    }

    /** Whether the user is asked for already, and need not be again. */
    boolean has(Side side, String user) {
        return of(side, user).isPresent();
    }

    private Optional<FirstUsers.Part> of(Side side, String user) {
        return Optional.ofNullable(first.get(side))
                .filter(_ -> side.isUsable())
                .flatMap(it -> it.of(user));
    }

    /** All entries are known: waits until everything is asked, not until it is answered. */
    void gathered(LiveJudge judge, Sides sides) {
        judge.forEachUser(
                (number, environment, user, copies) ->
                        sides.of(environment)
                                .flatMap(side -> of(side, user))
                                .ifPresent(
                                        part -> part.users().add(Asked.of(number, user, copies))));
        gathered.complete(true);
        starts.forEach(CompletableFuture::join);
    }

    /** If not all entries could be read, nothing more is asked, nor laid beside the answers. */
    @Override
    public void close() {
        gathered.complete(false);
    }
}
