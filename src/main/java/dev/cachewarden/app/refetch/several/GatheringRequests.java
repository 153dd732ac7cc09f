package dev.cachewarden.app.refetch.several;

import dev.cachewarden.app.Cancellation;
import dev.cachewarden.app.verify.BoundedWorkers;
import dev.cachewarden.core.port.ClerkInstanceApi;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Collects whom instances are to be asked for, and asks: a full request at a time, several at once,
 * each user of an instance once. After a cancellation nothing is asked any more.
 */
final class GatheringRequests {

    private final BoundedWorkers workers;
    private final Consumer<RefetchProgress> progress;
    private final Cancellation cancellation;
    private final Map<GatheredInstance, Set<String>> users = new LinkedHashMap<>();
    private final Map<GatheredInstance, Set<String>> names = new LinkedHashMap<>();
    private final AtomicLong answered = new AtomicLong();
    private long sent;

    /**
     * @param progress called after each request, from any thread
     */
    GatheringRequests(
            BoundedWorkers workers, Consumer<RefetchProgress> progress, Cancellation cancellation) {
        this.workers = workers;
        this.progress = progress;
        this.cancellation = cancellation;
    }

    void users(GatheredInstance instance, String id) {
        users.computeIfAbsent(instance, _ -> new LinkedHashSet<>()).add(id);
    }

    void named(GatheredInstance instance, String username) {
        names.computeIfAbsent(instance, _ -> new LinkedHashSet<>()).add(username);
    }

    /** Sends what was collected, and waits for the answers. */
    void send() {
        List<Runnable> requests =
                Stream.concat(
                                users.entrySet().stream()
                                        .flatMap(of ->
                                                parts(of.getValue()).stream()
                                                        .map(part ->
                                                                request(
                                                                        of.getKey()::gather,
                                                                        part))),
                                names.entrySet().stream()
                                        .flatMap(of ->
                                                parts(of.getValue()).stream()
                                                        .map(part ->
                                                                request(
                                                                        of.getKey()::gatherNamed,
                                                                        part))))
                        .toList();
        users.clear();
        names.clear();
        sent += requests.size();
        doAll(requests);
    }

    /** Does something side by side, and waits until all is done. */
    void doAll(List<Runnable> pieces) {
        pieces.forEach(workers::work);
        workers.await();
    }

    private Runnable request(Consumer<List<String>> question, List<String> part) {
        return () -> {
            if (!cancellation.isCancelled()) {
                question.accept(part);
                progress.accept(new RefetchProgress(answered.incrementAndGet(), sent));
            }
        };
    }

    static List<List<String>> parts(Set<String> wanted) {
        List<String> all = List.copyOf(wanted);
        List<List<String>> parts = new ArrayList<>();
        for (int from = 0; from < all.size(); from += ClerkInstanceApi.MOST_PER_REQUEST) {
            parts.add(
                    all.subList(
                            from, Math.min(all.size(), from + ClerkInstanceApi.MOST_PER_REQUEST)));
        }
        return parts;
    }
}
