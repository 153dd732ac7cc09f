package dev.cachewarden.app.figures;

import dev.cachewarden.app.Cancellation;
import dev.cachewarden.app.Workspace;
import dev.cachewarden.app.audit.AuditProgress;
import dev.cachewarden.app.audit.EntryReading;
import dev.cachewarden.core.audit.AuditCost;
import dev.cachewarden.core.audit.Depth;
import dev.cachewarden.core.audit.InstanceClaim;
import dev.cachewarden.core.audit.reference.AuditKeys;
import dev.cachewarden.core.audit.rule.Instances;
import dev.cachewarden.core.figures.EntryCounts;
import dev.cachewarden.core.figures.GroupFigures;
import dev.cachewarden.core.figures.KnownOwners;
import dev.cachewarden.core.index.Group;
import dev.cachewarden.core.people.ValueReading;
import dev.cachewarden.core.port.CacheException;
import dev.cachewarden.core.port.FactsReader;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;

/** Reads all entries of a type in a section for their figures. */
public final class GroupReading {

    private final Workspace workspace;
    private final FactsReader facts;
    private final Group group;
    private final KnownOwners owners;
    private final AuditKeys keys;

    /**
     * @param claims which instances the environments are known to have
     */
    public GroupReading(
            Workspace workspace, FactsReader facts, Group group, List<InstanceClaim> claims) {
        this.workspace = workspace;
        this.facts = facts;
        this.group = group;
        this.owners = new KnownOwners(group.section(), new Instances(claims));
        this.keys = new AuditKeys(group);
    }

    /**
     * What {@link #run} would send; the bytes, 0 where nothing is known, are estimated from a
     * hundred entries, unless each command is billed. Blocking.
     */
    public AuditCost cost() {
        return EntryReading.costOfValues(workspace, keys);
    }

    /**
     * Reads to the end, to the cancellation or to the first failure. Blocking.
     *
     * @param progress called now and then, on this thread
     */
    public GroupFigures run(Consumer<AuditProgress> progress, Cancellation cancellation) {
        Instant began = workspace.clock().now();
        ValueReading values = new ValueReading(facts, workspace.people(), keys.count());
        Queue<EntryCounts> parts = new ConcurrentLinkedQueue<>();
        EntryReading reading =
                new EntryReading(
                        workspace,
                        keys,
                        Depth.VALUES,
                        () -> {
                            EntryCounts counts = counts(began);
                            parts.add(counts);
                            return new FiguresTaker(keys, values, counts);
                        },
                        progress,
                        cancellation);
        Optional<CacheException> failure = reading.run();
        EntryCounts all = counts(began);
        parts.forEach(all::add);
        return new GroupFigures(
                group.section(),
                group.type(),
                new GroupFigures.Reading(
                        keys.count(),
                        began,
                        failure.isEmpty() && reading.isComplete(),
                        failure.map(CacheException::getMessage)),
                all.counted(),
                all.figures());
    }

    private EntryCounts counts(Instant began) {
        return new EntryCounts(owners, workspace.layout().ttl(), began);
    }
}
