package dev.cachewarden.app.people;

import dev.cachewarden.app.Cancellation;
import dev.cachewarden.app.Workspace;
import dev.cachewarden.app.audit.AuditProgress;
import dev.cachewarden.app.audit.EntryReading;
import dev.cachewarden.app.audit.SnapshotGap;
import dev.cachewarden.core.audit.AuditCost;
import dev.cachewarden.core.audit.Depth;
import dev.cachewarden.core.audit.reference.AuditKeys;
import dev.cachewarden.core.index.KeyIndex;
import dev.cachewarden.core.key.Section;
import dev.cachewarden.core.people.ValueReading;
import dev.cachewarden.core.port.CacheException;
import dev.cachewarden.core.port.FactsReader;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Looks into the values of a cache for the people whom they hold. */
public final class PeopleReading {

    private final Workspace workspace;
    private final FactsReader facts;
    private final KeyIndex index;
    private final Predicate<Section> included;
    private final AuditKeys keys;

    /**
     * @param included sections whose values are read
     */
    public PeopleReading(
            Workspace workspace, FactsReader facts, KeyIndex index, Predicate<Section> included) {
        this.workspace = workspace;
        this.facts = facts;
        this.index = index;
        this.included = included;
        this.keys = new AuditKeys(index, included);
    }

    /** How many values there are to read. */
    public int count() {
        return keys.count();
    }

    /**
     * What {@link #run} would send; the bytes, 0 where nothing is known, are estimated from a
     * hundred entries, unless each command is billed. Blocking.
     */
    public AuditCost cost() {
        return EntryReading.costOfValues(workspace, keys);
    }

    /**
     * Reads to the end, to the cancellation or to the first failure. Whom the values hold can be
     * looked for in {@link Workspace#people} while it reads. Blocking.
     *
     * @param progress called now and then, on this thread
     */
    public PeopleRead run(Consumer<AuditProgress> progress, Cancellation cancellation) {
        return run(progress, (_, _) -> {}, cancellation);
    }

    /**
     * As {@link #run(Consumer, Cancellation)}.
     *
     * @param seen takes whom each value holds, as it is read, on other threads
     */
    public PeopleRead run(
            Consumer<AuditProgress> progress, PeopleSink seen, Cancellation cancellation) {
        Instant began = workspace.clock().now();
        ValueReading values = new ValueReading(facts, workspace.people(), keys.count());
        EntryReading reading =
                new EntryReading(
                        workspace,
                        keys,
                        Depth.VALUES,
                        () -> new PeopleTaker(keys, values, seen),
                        progress,
                        cancellation);
        Optional<CacheException> failure =
                reading.run().or(() -> SnapshotGap.of(workspace, index, included));
        var read = values.until(index, began);
        workspace.people().ended(read);
        return new PeopleRead(
                read, keys.count(), failure.isEmpty() && reading.isComplete(), failure);
    }
}
