package dev.cachewarden.app.watch;

import dev.cachewarden.app.Cancellation;
import dev.cachewarden.app.Workspace;
import dev.cachewarden.app.browse.IndexScan;
import dev.cachewarden.app.browse.ScanResult;
import dev.cachewarden.core.audit.AuditReport;
import dev.cachewarden.core.index.KeyIndex;
import dev.cachewarden.core.port.CacheException;
import dev.cachewarden.core.port.CommandCount;

import java.util.Optional;

/** One look of a watch at a whole cache: all names, then an audit of what has them. */
public final class WatchPass {

    private final Workspace workspace;
    private final Audit audit;

    /** Audits the keys of a scan to the end or to the cancellation. Blocking. */
    @FunctionalInterface
    public interface Audit {

        AuditReport run(KeyIndex index, Cancellation cancellation);
    }

    /** What came of a look. */
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

    public WatchPass(Workspace workspace, Audit audit) {
        this.workspace = workspace;
        this.audit = audit;
    }

    /** Blocking. */
    public Outcome run(Cancellation cancellation) {
        long sentBefore = sent();
        ScanResult scan = new IndexScan(workspace).run(_ -> {}, cancellation);
        if (!scan.complete()) {
            return scan.failure()
                    .map(CacheException::getMessage)
                    .<Outcome>map(Outcome.Failed::new)
                    .orElseGet(Outcome.Cancelled::new);
        }
        AuditReport report = audit.run(scan.index(), cancellation);
        Optional<String> failure = report.failure();
        return failure.<Outcome>map(Outcome.Failed::new)
                .orElseGet(() -> new Outcome.Done(scan, report, sent() - sentBefore));
    }

    private long sent() {
        return workspace.server().commandCounts().stream().mapToLong(CommandCount::sent).sum();
    }
}
