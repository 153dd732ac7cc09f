package dev.cachewarden.ui.group;

import dev.cachewarden.app.Workspace;
import dev.cachewarden.core.entry.Ttl;
import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.port.CacheReader;
import dev.cachewarden.core.port.Clock;
import dev.cachewarden.ui.support.BackgroundTasks;
import dev.cachewarden.ui.support.Messages;
import dev.cachewarden.ui.ttl.EntryTimes;

import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Times to live and sizes of the rows on screen, and only of those: read together when scrolling
 * has come to rest, dropped when they come too late. On the FX thread.
 */
final class VisibleFacts {

    private static final int KEPT = 5000;

    private final BackgroundTasks tasks;
    private final Supplier<Optional<Workspace>> workspace;
    private final EntryTimes times;
    private final Map<CacheKey, KeyFacts> known = new HashMap<>();
    private final Set<CacheKey> asked = new HashSet<>();
    private final ReadOnlyIntegerWrapper revision = new ReadOnlyIntegerWrapper();
    private final ReadOnlyStringWrapper error = new ReadOnlyStringWrapper("");
    private int generation;

    private record Answer(List<Optional<Ttl>> ttls, List<OptionalLong> lengths) {}

    VisibleFacts(BackgroundTasks tasks, Supplier<Optional<Workspace>> workspace, EntryTimes times) {
        this.times = times;
        this.tasks = tasks;
        this.workspace = workspace;
    }

    Optional<KeyFacts> of(CacheKey key) {
        return Optional.ofNullable(known.get(key))
                .map(facts -> new KeyFacts(times.of(key).or(facts::ttl), facts.bytes()));
    }

    /** Grows whenever a cell may have something else to show. */
    ReadOnlyIntegerProperty revisionProperty() {
        return revision.getReadOnlyProperty();
    }

    ReadOnlyStringProperty errorProperty() {
        return error.getReadOnlyProperty();
    }

    Clock clock() {
        return workspace.get().map(Workspace::clock).orElseGet(Clock::system);
    }

    /** A second has passed. */
    void tick() {
        revision.set(revision.get() + 1);
    }

    /** What is known is of an earlier reading; answers under way do not count. */
    void forget() {
        generation++;
        known.clear();
        asked.clear();
        error.set("");
    }

    /** Reads what is not known of these rows. */
    void read(List<CacheKey> visible) {
        List<CacheKey> wanted = visible.stream().filter(this::isWanted).toList();
        Optional<Workspace> open = workspace.get();
        if (wanted.isEmpty() || open.isEmpty()) {
            return;
        }
        if (known.size() > KEPT) {
            known.clear();
        }
        asked.addAll(wanted);
        int mine = generation;
        CacheReader server = open.get().server();
        tasks.of(() -> ask(server, wanted))
                .onSuccess(answer -> take(mine, wanted, answer))
                .onError(failure -> fail(mine, wanted, failure))
                .start();
    }

    private boolean isWanted(CacheKey key) {
        return !asked.contains(key) && of(key).map(this::hasRunOut).orElse(true);
    }

    private boolean hasRunOut(KeyFacts facts) {
        return facts.ttl().orElse(null) instanceof Ttl.Running running
                && running.isExpired(clock().nanos());
    }

    /** Both commands are sent before either answer is waited for. */
    private static Answer ask(CacheReader server, List<CacheKey> keys) {
        var names = keys.stream().map(CacheKey::bytes).toList();
        var ttls = server.ttls(names);
        var lengths = server.lengths(names);
        return new Answer(ttls.join(), lengths.join());
    }

    private void take(int mine, List<CacheKey> keys, Answer answer) {
        if (mine != generation) {
            return;
        }
        for (int i = 0; i < keys.size(); i++) {
            asked.remove(keys.get(i));
            CacheKey key = keys.get(i);
            answer.ttls().get(i).ifPresent(ttl -> times.learn(key, ttl));
            known.put(keys.get(i), new KeyFacts(answer.ttls().get(i), answer.lengths().get(i)));
        }
        error.set("");
        tick();
    }

    private void fail(int mine, List<CacheKey> keys, Throwable failure) {
        if (mine == generation) {
            keys.forEach(asked::remove);
            error.set(Messages.of(failure));
        }
    }
}
