package dev.cachewarden.app.refetch.several;

import dev.cachewarden.app.Cancellation;
import dev.cachewarden.app.Workspace;
import dev.cachewarden.app.clerk.ClerkEnvironments;
import dev.cachewarden.app.refetch.ClerkQuestion;
import dev.cachewarden.app.repair.EntriesNow;
import dev.cachewarden.app.repair.FoundEntry;
import dev.cachewarden.app.verify.BoundedWorkers;
import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.key.Printable;
import dev.cachewarden.core.port.CacheException;
import dev.cachewarden.core.port.ClerkInstanceApi;
import dev.cachewarden.core.text.Lists;
import dev.cachewarden.core.text.Numbers;
import dev.cachewarden.core.text.Timestamps;
import dev.cachewarden.core.value.ValueDecoder;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Asks Clerk about entries that somebody has selected: what each is to be compared with is read
 * once, each user is asked for once, and nothing is changed.
 */
public final class SeveralRefetch {

    /** All answers are kept in memory, and a person looks at them. */
    public static final int MOST = 1000;

    /** Of the heap, what the values may take: their answers can take as much again. */
    private static final int SHARE_OF_HEAP = 8;

    private final Workspace workspace;
    private final ClerkEnvironments clerk;
    private final ZoneId zone;

    /**
     * @param zone of the times in texts
     */
    public SeveralRefetch(Workspace workspace, ClerkEnvironments clerk, ZoneId zone) {
        this.workspace = workspace;
        this.clerk = clerk;
        this.zone = zone;
    }

    /** Why Clerk cannot be asked about some entries, a sentence; empty if it can. */
    public static Optional<String> whyNot(List<CacheKey> keys) {
        if (keys.size() > MOST) {
            return Optional.of(
                    "Select at most "
                            + Numbers.of(MOST)
                            + " entries to refetch, or verify all of them.");
        }
        return keys.stream().allMatch(key -> ClerkQuestion.whyNot(key).isPresent())
                ? Optional.of("None of these entries holds users that Clerk could be asked for.")
                : Optional.empty();
    }

    /** What {@link #run} sends at least. Sends nothing. */
    public RefetchCost cost(List<CacheKey> keys) {
        Map<String, Set<String>> named = new HashMap<>();
        Set<String> users = new HashSet<>();
        long asked = 0;
        for (CacheKey key : keys) {
            List<String> names = names(ClerkQuestion.of(key, Optional.empty()));
            List<String> environments =
                    SelectedEntry.asked(key, clerk.environments()).stream()
                            .filter(it -> clerk.api(it).isPresent())
                            .toList();
            for (String environment : environments) {
                named.computeIfAbsent(environment, _ -> new HashSet<>()).addAll(names);
            }
            if (!environments.isEmpty() && !names.isEmpty()) {
                asked++;
                users.addAll(names);
            }
        }
        long requests =
                named.values().stream()
                        .filter(it -> !it.isEmpty())
                        .mapToLong(it -> Math.ceilDiv(it.size(), ClerkInstanceApi.MOST_PER_REQUEST))
                        .sum();
        return new RefetchCost(
                asked,
                users.size(),
                requests,
                workspace.server().commandsToReadAll(keys.size(), true));
    }

    /** That some entries' environments have no secret key, a sentence; empty if all have. */
    public Optional<String> unasked(List<CacheKey> keys) {
        List<String> unkeyed =
                keys.stream()
                        .flatMap(key -> SelectedEntry.asked(key, clerk.environments()).stream())
                        .filter(it -> clerk.api(it).isEmpty())
                        .distinct()
                        .map(Printable::ofText)
                        .toList();
        return unkeyed.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        "There is no secret key of Clerk for "
                                + Lists.and(unkeyed)
                                + ": what is cached there stays not known. Type one for this run"
                                + " of the program; it is kept in memory only.");
    }

    private static List<String> names(ClerkQuestion question) {
        return switch (question) {
            case ClerkQuestion.Ids(List<String> ids, var _) -> ids;
            case ClerkQuestion.Usernames(List<String> names, var _) -> names;
            case ClerkQuestion.Nothing _ -> List.of();
        };
    }

    /**
     * Reads the entries and asks about them. Where Clerk does not answer, and after a cancellation,
     * entries are not known; that is no failure. Blocking, for a virtual thread.
     *
     * @param keys at most {@link #MOST}
     * @param progress called after each request, from any thread
     * @throws CacheException if the server does not answer
     */
    public RefetchedEntries run(
            List<CacheKey> keys, Consumer<RefetchProgress> progress, Cancellation cancellation) {
        List<SelectedEntry> entries = read(keys.stream().distinct().limit(MOST).toList());
        GatheredAnswers answers =
                new GatheredAnswers(clerk, workspace.layout(), workspace.clock().ofWork());
        long before = requests();
        try (BoundedWorkers workers = new BoundedWorkers(cancellation)) {
            answers.ask(entries, new GatheringRequests(workers, progress, cancellation));
        }
        EntryJudgement judgement = new EntryJudgement(workspace.layout().ttl(), zone);
        return new RefetchedEntries(
                entries.stream().map(it -> judgement.of(it, answers.of(it))).toList(),
                !cancellation.isCancelled(),
                workspace.clock().now(),
                requests() - before,
                answers.said());
    }

    /** When Clerk had answered, and how often it was asked, a sentence. */
    public String asked(RefetchedEntries made) {
        return "Clerk had answered at %s, after %s."
                .formatted(
                        Timestamps.timeOfDay(made.at(), zone),
                        Numbers.of(made.requests(), "request"));
    }

    private long requests() {
        return clerk.environments().stream()
                .flatMap(it -> clerk.api(it).stream())
                .mapToLong(ClerkInstanceApi::requests)
                .sum();
    }

    private List<SelectedEntry> read(List<CacheKey> keys) {
        EntriesNow now =
                new EntriesNow(
                        workspace.server(), Runtime.getRuntime().maxMemory() / SHARE_OF_HEAP);
        Map<ByteString, FoundEntry> found = now.read(keys.stream().map(CacheKey::bytes).toList());
        ValueDecoder decoder = workspace.formats().decoder(Set.of());
        return keys.stream()
                .map(key -> SelectedEntry.of(key, found.get(key.bytes()), now, decoder))
                .toList();
    }
}
