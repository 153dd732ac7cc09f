package dev.cachewarden.ui.audit;

import dev.cachewarden.app.Cancellation;
import dev.cachewarden.app.Workspace;
import dev.cachewarden.app.audit.AuditProgress;
import dev.cachewarden.app.audit.AuditRun;
import dev.cachewarden.app.clerk.ClerkEnvironments;
import dev.cachewarden.app.clerk.InstancesFromClerk;
import dev.cachewarden.core.audit.AuditCost;
import dev.cachewarden.core.audit.AuditReport;
import dev.cachewarden.core.audit.AuditScope;
import dev.cachewarden.core.audit.AuditSettings;
import dev.cachewarden.core.audit.Depth;
import dev.cachewarden.core.index.KeyIndex;
import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.port.FactsReader;
import dev.cachewarden.core.port.KnownInstances;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/** What the window needs of an audit; all of it blocking, on any thread. */
public interface Auditor extends SecondLook {

    /**
     * What an audit would ask of the server. Sends nothing where commands are billed; elsewhere
     * some, to estimate the bytes.
     */
    AuditCost cost(Target target, AuditScope scope);

    /** Audits to the end or to the cancellation; see {@link AuditRun#run}. */
    AuditReport run(
            Target target,
            AuditScope scope,
            Consumer<AuditProgress> progress,
            Cancellation cancellation);

    /**
     * As {@link #run}, of everything; what Clerk told {@code before} of entries that have not
     * changed stays.
     */
    default AuditReport runAfter(
            Optional<AuditReport> before,
            Target target,
            Depth depth,
            Consumer<AuditProgress> progress,
            Cancellation cancellation) {
        return run(target, AuditScope.all(depth), progress, cancellation);
    }

    /**
     * What is audited, and how it is judged.
     *
     * @param index the keys that are looked at
     * @param clerk where the instances of environments can be asked for
     */
    record Target(
            Workspace workspace, KeyIndex index, AuditSettings settings, ClerkEnvironments clerk) {

        /** One whose instances cannot be asked for. */
        public Target(Workspace workspace, KeyIndex index, AuditSettings settings) {
            this(workspace, index, settings, new ClerkEnvironments(List.of(), workspace.layout()));
        }

        Target with(KeyIndex other) {
            return new Target(workspace, other, settings, clerk);
        }

        /** One whose reading says when it waits for the connection. */
        Target telling(Consumer<TaskProgress> told) {
            return new Target(
                    workspace.telling(words -> told.accept(TaskProgress.waiting(words))),
                    index,
                    settings,
                    clerk);
        }
    }

    /**
     * Audits by the use case.
     *
     * @param readers makes a reader that knows further sentinels, as the settings name them
     * @param known what audits have learned of instances
     */
    static Auditor reading(Function<Set<String>, FactsReader> readers, KnownInstances known) {
        return new Auditor() {
            @Override
            public AuditCost cost(Target target, AuditScope scope) {
                boolean isBilled = target.workspace().server().facts().isBilledPerCommand();
                return isBilled
                        ? run(target).cost(target.index(), scope)
                        : run(target).costWithBytes(target.index(), scope);
            }

            @Override
            public AuditReport run(
                    Target target,
                    AuditScope scope,
                    Consumer<AuditProgress> progress,
                    Cancellation cancellation) {
                return asking(target, scope.depth())
                        .run(target.index(), scope, progress, cancellation);
            }

            @Override
            public AuditReport runAfter(
                    Optional<AuditReport> before,
                    Target target,
                    Depth depth,
                    Consumer<AuditProgress> progress,
                    Cancellation cancellation) {
                return asking(target, depth)
                        .run(
                                target.index(),
                                AuditScope.all(depth),
                                before.map(AuditReport::results).orElse(List.of()),
                                progress,
                                cancellation);
            }

            @Override
            public AuditReport again(Target target, AuditReport before, Collection<CacheKey> keys) {
                return run(target).again(before, keys);
            }

            // Clerk's word on the instances goes before what users show.
            private AuditRun asking(Target target, Depth depth) {
                return depth == Depth.KEYS
                        ? run(target)
                        : run(target, InstancesFromClerk.of(target.settings(), target.clerk()));
            }

            private AuditRun run(Target target) {
                return run(target, new InstancesFromClerk(target.settings(), List.of()));
            }

            private AuditRun run(Target target, InstancesFromClerk asked) {
                return new AuditRun(
                        target.workspace(),
                        readers.apply(asked.settings().sentinels()),
                        asked.settings(),
                        known,
                        asked.notes());
            }
        };
    }
}
