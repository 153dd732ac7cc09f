package dev.cachewarden.cli.audit;

import dev.cachewarden.app.Cancellation;
import dev.cachewarden.app.Workspace;
import dev.cachewarden.app.audit.AuditProgress;
import dev.cachewarden.app.audit.AuditRun;
import dev.cachewarden.app.audit.NamedEnvironments;
import dev.cachewarden.app.browse.IndexScan;
import dev.cachewarden.app.browse.ScanResult;
import dev.cachewarden.cli.CliSession;
import dev.cachewarden.cli.InterruptSignal;
import dev.cachewarden.cli.ScanMeter;
import dev.cachewarden.cli.TerminalQuestion;
import dev.cachewarden.core.audit.AuditCost;
import dev.cachewarden.core.audit.AuditReport;
import dev.cachewarden.core.audit.AuditScope;
import dev.cachewarden.core.audit.Depth;
import dev.cachewarden.core.index.KeyIndex;
import dev.cachewarden.core.report.CostWords;

import java.util.Optional;
import java.util.function.Consumer;

/**
 * One scan and one audit: says what it will cost, asks where that is money, shows how far it is.
 */
final class AuditPass {

    private static final String WHAT_IS_LEFT = "What is left is not known. ";

    private final CliSession session;
    private final Workspace workspace;
    private final AuditRun run;
    private final NamedEnvironments named;
    private final Optional<VerifyPass> live;

    /**
     * @param named what the options name
     * @param live what asks Clerk afterwards, where that is wanted
     */
    AuditPass(
            CliSession session,
            Workspace workspace,
            AuditRun run,
            NamedEnvironments named,
            Optional<VerifyPass> live) {
        this.session = session;
        this.workspace = workspace;
        this.run = run;
        this.named = named;
        this.live = live;
    }

    /**
     * Runs it.
     *
     * @param agreed whether costs were agreed to beforehand
     * @return empty if they were not, and nobody agreed when asked
     */
    Optional<AuditReport> report(AuditScope scope, boolean agreed) {
        KeyIndex index = scan().orFail("Nothing was audited.");
        named.require(index);
        if (!isAgreed(index, scope, agreed)) {
            return Optional.empty();
        }
        AuditReport report = audit(index, scope);
        return Optional.of(live.map(clerk -> clerk.run(index, report)).orElse(report));
    }

    /** Scans and audits everything again, after changes; or says that what is left is not known. */
    AuditReport again(AuditReport before) {
        ScanResult names = scan();
        if (!names.complete()) {
            return before.outdated(WHAT_IS_LEFT + names.why().orElse(""));
        }
        AuditReport report =
                interruptible((shown, stop) -> run.over(before, names.index(), shown, stop));
        return report.complete()
                ? live.map(clerk -> clerk.run(names.index(), report)).orElse(report)
                : before.outdated(
                        WHAT_IS_LEFT + report.failure().orElse("Looking again was stopped."));
    }

    private ScanResult scan() {
        ScanMeter meter = new ScanMeter(session.terminal(), workspace.clock());
        ScanResult result = new IndexScan(workspace).run(meter::show, new Cancellation());
        meter.clear();
        return result;
    }

    private boolean isAgreed(KeyIndex index, AuditScope scope, boolean agreed) {
        boolean billed = workspace.server().facts().isBilledPerCommand();
        if (billed || session.terminal().interactive()) {
            AuditCost cost = run.costWithBytes(index, scope);
            session.note(CostWords.before(keys(index, scope), cost) + ".");
        }
        live.ifPresent(clerk -> session.note(clerk.costWords(index, scope)));
        if (!billed || agreed || scope.depth() == Depth.KEYS) {
            return true;
        }
        boolean yes =
                new TerminalQuestion(session.terminal())
                        .isAgreed("Each command is billed here. Read all values?");
        if (!yes) {
            session.note(
                    "Nothing was audited: each command is billed here. Add --yes to read all"
                            + " values, or --depth keys for less.");
        }
        return yes;
    }

    private static long keys(KeyIndex index, AuditScope scope) {
        return index.sections().stream().filter(scope::includes).mapToLong(index::count).sum();
    }

    private AuditReport audit(KeyIndex index, AuditScope scope) {
        return interruptible((shown, stop) -> run.run(index, scope, shown, stop));
    }

    private interface Audit {

        AuditReport run(Consumer<AuditProgress> shown, Cancellation stop);
    }

    private AuditReport interruptible(Audit audit) {
        Cancellation cancellation = new Cancellation();
        AuditMeter meter = new AuditMeter(session.terminal(), workspace.clock());
        InterruptSignal signal =
                session.interruptible(cancellation, "The audit did not stop in time.");
        try {
            return audit.run(meter::show, cancellation);
        } finally {
            meter.clear();
            signal.release();
        }
    }
}
