package dev.cachewarden.ui.audit;

import dev.cachewarden.app.Cancellation;
import dev.cachewarden.app.Workspace;
import dev.cachewarden.app.audit.AuditProgress;
import dev.cachewarden.app.audit.AuditRun;
import dev.cachewarden.core.audit.AuditCost;
import dev.cachewarden.core.audit.AuditReport;
import dev.cachewarden.core.audit.AuditScope;
import dev.cachewarden.core.audit.AuditSettings;
import dev.cachewarden.core.audit.Depth;
import dev.cachewarden.core.index.KeyIndex;
import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.port.FactsReader;

import java.util.Collection;
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
     */
    record Target(Workspace workspace, KeyIndex index, AuditSettings settings) {

        Target with(KeyIndex other) {
            return new Target(workspace, other, settings);
        }
    }

    /**
     * Audits by the use case.
     *
     * @param readers makes a reader that knows further sentinels, as the settings name them
     */
    static Auditor reading(Function<Set<String>, FactsReader> readers) {
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
                return run(target).run(target.index(), scope, progress, cancellation);
            }

            @Override
            public AuditReport runAfter(
                    Optional<AuditReport> before,
                    Target target,
                    Depth depth,
                    Consumer<AuditProgress> progress,
                    Cancellation cancellation) {
                return run(target)
                        .run(target.index(), AuditScope.all(depth), before, progress, cancellation);
            }

            @Override
            public AuditReport again(Target target, AuditReport before, Collection<CacheKey> keys) {
                return run(target).again(before, keys);
            }

            private AuditRun run(Target target) {
                AuditSettings settings = target.settings();
                return new AuditRun(
                        target.workspace(), readers.apply(settings.sentinels()), settings);
            }
        };
    }
}
