package dev.cachewarden.app.repair;

import dev.cachewarden.app.Workspace;
import dev.cachewarden.core.audit.Finding;
import dev.cachewarden.core.audit.RepairKind;
import dev.cachewarden.core.entry.Ttl;
import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.port.Change;
import dev.cachewarden.core.repair.PlannedRepair;
import dev.cachewarden.core.repair.PlannedRepair.Changed;
import dev.cachewarden.core.repair.PlannedRepair.Gone;
import dev.cachewarden.core.repair.PlannedRepair.Ready;
import dev.cachewarden.core.repair.PlannedRepair.Refused;
import dev.cachewarden.core.repair.PlannedRepair.State;
import dev.cachewarden.core.repair.RepairPlan;
import dev.cachewarden.core.text.Durations;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Says what a repair would do, from what the entries hold now. Blocking. */
public final class RepairPlanner {

    /** Of the heap, what the values of a plan may take: its changes can take as much again. */
    private static final int SHARE_OF_HEAP = 8;

    private final Workspace workspace;
    private final OneLevel oneLevel;
    private final long mostBytes;

    public RepairPlanner(Workspace workspace) {
        this(workspace, Runtime.getRuntime().maxMemory() / SHARE_OF_HEAP);
    }

    /**
     * @param mostBytes of values that a plan keeps; the entries after them are only counted
     */
    RepairPlanner(Workspace workspace, long mostBytes) {
        this.mostBytes = mostBytes;
        this.workspace = workspace;
        this.oneLevel = new OneLevel(workspace.formats().json());
    }

    /**
     * A plan for all entries that the findings offer a repair of that kind for. Reads their values,
     * which the plan keeps to compare with, as far as there is memory for them: the others are
     * counted, and come in a plan that is made later.
     *
     * @param more findings of the same rules that are only counted
     * @throws dev.cachewarden.core.port.CacheException if the server does not answer
     */
    public RepairPlan plan(List<Finding> findings, RepairKind kind, long more) {
        return planOf(WantedRepair.of(findings, kind), kind, more, this::expire);
    }

    /**
     * A plan for entries that somebody has chosen, as they are at this moment: it is carried out on
     * condition that they still are. As {@link #plan(List, RepairKind, long)} otherwise.
     *
     * @param kind one that needs no finding: to delete or to let expire
     */
    public RepairPlan planFor(List<CacheKey> keys, RepairKind kind) {
        return planOf(chosen(keys, kind), kind, 0, this::expire);
    }

    /**
     * As {@link #planFor}, to give entries a time to live, longer or shorter than what is left.
     *
     * @param ttl at least 1 ms
     */
    public RepairPlan planExpiry(List<CacheKey> keys, Duration ttl) {
        return planOf(
                chosen(keys, RepairKind.EXPIRE),
                RepairKind.EXPIRE,
                0,
                found -> new Ready(found.value(), new Change.Expire(ttl), found.ttl()));
    }

    private static List<WantedRepair> chosen(List<CacheKey> keys, RepairKind kind) {
        return keys.stream().distinct().map(key -> WantedRepair.chosen(key, kind)).toList();
    }

    private RepairPlan planOf(
            List<WantedRepair> wanted,
            RepairKind kind,
            long more,
            Function<FoundEntry, State> expiring) {
        List<WantedRepair> possible =
                wanted.stream().filter(it -> it.offer().isPossible()).toList();
        EntriesNow entries = new EntriesNow(workspace.server(), mostBytes);
        Map<ByteString, FoundEntry> now =
                entries.read(possible.stream().map(it -> it.key().bytes()).toList());
        Set<ByteString> taken =
                entries.existing(
                        possible.stream()
                                .flatMap(it -> it.offer().moveTo().stream())
                                .map(CacheKey::bytes)
                                .toList());
        List<WantedRepair> planned =
                wanted.stream().filter(it -> !entries.isUnread(it.key().bytes())).toList();
        return new RepairPlan(
                kind,
                planned.stream()
                        .map(it ->
                                new PlannedRepair(
                                        it.key(),
                                        it.offer().moveTo(),
                                        whyRefused(it, entries)
                                                .<State>map(Refused::new)
                                                .orElseGet(() ->
                                                        state(
                                                                it,
                                                                now.get(it.key().bytes()),
                                                                taken,
                                                                expiring))))
                        .toList(),
                more + wanted.size() - planned.size());
    }

    /** Of the entry, or of the place it would move to. */
    private static Optional<String> whyRefused(WantedRepair wanted, EntriesNow entries) {
        return entries.whyRefused(wanted.key().bytes())
                .or(() -> wanted.offer().moveTo().flatMap(to -> entries.whyRefused(to.bytes())));
    }

    private State state(
            WantedRepair wanted,
            @Nullable FoundEntry found,
            Set<ByteString> taken,
            Function<FoundEntry, State> expiring) {
        Optional<String> refusal = wanted.offer().refusal();
        if (refusal.isPresent()) {
            return new Refused(refusal.get());
        }
        if (found == null) {
            return new Gone();
        }
        if (!found.isStill(wanted.seen())) {
            return new Changed();
        }
        return switch (wanted.offer().kind()) {
            case DELETE -> new Ready(found.value(), new Change.Delete(), found.ttl());
            case EXPIRE -> expiring.apply(found);
            case REWRITE -> rewrite(found);
            case MOVE -> move(wanted, found, taken);
            case WRITE_BACK -> new Refused("Only what Clerk answers says what to write.");
        };
    }

    private State expire(FoundEntry found) {
        Duration ttl = workspace.layout().ttl();
        if (found.ttl() instanceof Ttl.Running running) {
            Duration left = running.remaining(workspace.clock().nanos());
            if (!workspace.layout().isLonger(left)) {
                return new Refused(
                        "It expires by itself in "
                                + Durations.countdown(left)
                                + ", which is not longer than the "
                                + Durations.countdown(ttl)
                                + " it would get.");
            }
        }
        return new Ready(found.value(), new Change.Expire(ttl), found.ttl());
    }

    private State rewrite(FoundEntry found) {
        Optional<ByteString> inner =
                found.value().isString() ? oneLevel.off(found.value().bytes()) : Optional.empty();
        return inner.<State>map(
                        bytes -> new Ready(found.value(), new Change.Replace(bytes), found.ttl()))
                .orElseGet(() ->
                        new Refused(
                                "Its value is not JSON in a JSON string, so there is no"
                                        + " level to take off."));
    }

    private static State move(WantedRepair wanted, FoundEntry found, Set<ByteString> taken) {
        Optional<CacheKey> to = wanted.offer().moveTo();
        if (to.isEmpty()) {
            return new Refused("Where it would belong is not known.");
        }
        return taken.contains(to.get().bytes())
                ? new Refused(
                        "There is an entry under "
                                + to.get()
                                + " already, and a move never overwrites one.")
                : new Ready(found.value(), new Change.Move(to.get().bytes()), found.ttl());
    }
}
