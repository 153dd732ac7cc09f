package dev.cachewarden.app.watch;

import dev.cachewarden.app.Cancellation;
import dev.cachewarden.app.audit.AuditTarget;
import dev.cachewarden.app.audit.Audits;
import dev.cachewarden.app.browse.IndexScan;
import dev.cachewarden.app.browse.ScanResult;
import dev.cachewarden.core.audit.AuditReport;
import dev.cachewarden.core.audit.AuditScope;
import dev.cachewarden.core.audit.RuleResult;
import dev.cachewarden.core.index.KeyIndex;
import dev.cachewarden.core.port.CacheException;
import dev.cachewarden.core.port.CommandCount;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** One round of a watch over a whole cache: reads all keys, then audits their entries. */
public final class RoundAudit {

    private final Audits audits;
    private final AuditTarget target;
    private final AuditScope scope;
    private final List<RuleResult> before;

    /** The outcome of a round. */
    public sealed interface Outcome {

        /**
         * The audit was done, or cancelled with partial findings: see its report.
         *
         * @param commands all that were sent meanwhile on the connection
         */
        record Done(ScanResult scan, AuditReport report, long commands) implements Outcome {}

        /**
         * Redis could not do it.
         *
         * @param why a sentence
         */
        record Failed(String why) implements Outcome {}

        /** It was cancelled before there was anything to report. */
        record Cancelled() implements Outcome {}
    }

    /**
     * A round.
     *
     * @param target what is audited, except for its keys
     * @param before what is known already; see {@link Audits#audit}
     */
    public RoundAudit(
            Audits audits, AuditTarget target, AuditScope scope, List<RuleResult> before) {
        this.audits = audits;
        this.target = target;
        this.scope = scope;
        this.before = before;
    }

    /** Blocking. */
    public Outcome run(Cancellation cancellation) {
        return run(_ -> {}, cancellation);
    }

    /**
     * As {@link #run(Cancellation)}.
     *
     * @param seen takes the index of keys before the audit
     */
    Outcome run(Consumer<KeyIndex> seen, Cancellation cancellation) {
        long sentBefore = sent();
        ScanResult scan = new IndexScan(target.workspace()).run(_ -> {}, cancellation);
        if (!scan.complete()) {
            return scan.failure()
                    .map(CacheException::getMessage)
                    .<Outcome>map(Outcome.Failed::new)
                    .orElseGet(Outcome.Cancelled::new);
        }
        seen.accept(scan.index());
        AuditReport report =
                audits.audit(target.with(scan.index()), scope, before, _ -> {}, cancellation);
        Optional<String> failure = report.failure();
        return failure.<Outcome>map(Outcome.Failed::new)
                .orElseGet(() -> new Outcome.Done(scan, report, sent() - sentBefore));
    }

    private long sent() {
        return target.workspace().server().commandCounts().stream()
                .mapToLong(CommandCount::sent)
                .sum();
    }
}
