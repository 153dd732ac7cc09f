package dev.cachewarden.ui.shell;

import dev.cachewarden.core.audit.Depth;
import dev.cachewarden.ui.audit.AuditModel;

import java.util.Optional;
import java.util.function.Supplier;

/** Has audited what a scan has read: by itself, or as the user asked. On the FX thread. */
final class AuditsAfterScans {

    private final ScanModel scan;
    private final AuditModel audit;
    private final Supplier<Optional<OpenCache>> cache;
    private boolean readsNamesOnly;
    private boolean isRefresh;
    private Optional<Depth> checks = Optional.empty();

    AuditsAfterScans(ScanModel scan, AuditModel audit, Supplier<Optional<OpenCache>> cache) {
        this.scan = scan;
        this.audit = audit;
        this.cache = cache;
        scan.lastProperty().subscribe(done -> done.ifPresent(this::ended));
    }

    /** Reads the keys again and audits them: of older names, those written since are missing. */
    void check(Depth depth) {
        checks = Optional.of(depth);
        readsNamesOnly = !scan.runningProperty().get();
        cache.get().ifPresent(scan::start);
    }

    /** Reads the keys again; what was audited is not audited again for that. */
    void readNames() {
        readsNamesOnly = true;
        isRefresh = true;
        cache.get().ifPresent(scan::readAgain);
    }

    private void ended(ScanModel.Done done) {
        boolean namesOnly = readsNamesOnly;
        Optional<Depth> wanted = checks;
        boolean mayHaveCome = isRefresh;
        readsNamesOnly = false;
        isRefresh = false;
        checks = Optional.empty();
        // Of a part of the keys of a server an audit would say what only one of all of them can.
        if (!done.isAudited() && done.result().isAllThereIs()) {
            if (namesOnly) {
                audit.keysFollowed();
                if (mayHaveCome) {
                    audit.keysCame();
                }
            } else {
                audit.keysRead();
            }
            wanted.ifPresent(audit::start);
        }
    }
}
