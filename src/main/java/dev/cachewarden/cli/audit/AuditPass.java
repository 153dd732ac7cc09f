package dev.cachewarden.cli.audit;

import dev.cachewarden.app.Cancellation;
import dev.cachewarden.app.CostAgreement;
import dev.cachewarden.app.audit.AuditStep;
import dev.cachewarden.app.audit.AuditTarget;
import dev.cachewarden.app.audit.Audits;
import dev.cachewarden.app.audit.NamedEnvironments;
import dev.cachewarden.app.verify.VerifyChoice;
import dev.cachewarden.cli.CliSession;
import dev.cachewarden.cli.InterruptSignal;
import dev.cachewarden.cli.KeyScan;
import dev.cachewarden.cli.TerminalQuestion;
import dev.cachewarden.core.audit.AuditCost;
import dev.cachewarden.core.audit.AuditReport;
import dev.cachewarden.core.audit.AuditScope;
import dev.cachewarden.core.index.KeyIndex;
import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.report.CostWords;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * One scan, one audit and, where that is wanted, its questions to Clerk: says what they will cost,
 * asks where that is money, shows how far they are. Closed when its report is out.
 */
final class AuditPass implements AutoCloseable {

    private final CliSession session;
    private final Audits audits;
    private final AuditTarget target;
    private final NamedEnvironments named;
    private final boolean isLive;

    /** Holds the end of the process for the report of what was interrupted. */
    private Optional<InterruptSignal> held = Optional.empty();

    /**
     * @param target what is audited, but for its keys
     * @param named what the options name
     * @param isLive whether Clerk is asked for users afterwards
     */
    AuditPass(
            CliSession session,
            Audits audits,
            AuditTarget target,
            NamedEnvironments named,
            boolean isLive) {
        this.session = session;
        this.audits = audits;
        this.target = target;
        this.named = named;
        this.isLive = isLive;
    }

    /**
     * Runs it.
     *
     * @param agreed whether costs were agreed to beforehand
     * @return empty if they were not, and nobody agreed when asked
     */
    Optional<AuditReport> report(AuditScope scope, boolean agreed) {
        KeyIndex index = new KeyScan(session, target.workspace()).all("Nothing was audited.");
        named.require(index);
        AuditTarget scanned = target.with(index);
        return isAgreed(scanned, scope, agreed)
                ? Optional.of(
                        withNotes(interruptible((shown, stop) -> run(scanned, scope, shown, stop))))
                : Optional.empty();
    }

    private AuditReport run(
            AuditTarget scanned, AuditScope scope, Consumer<AuditStep> shown, Cancellation stop) {
        return isLive
                ? audits.verify(
                        scanned, new VerifyChoice.Everything(scope), Optional.empty(), shown, stop)
                : audits.audit(scanned, scope, List.of(), shown, stop);
    }

    /** See {@link Audits#over}. */
    AuditReport over(AuditReport before) {
        return withNotes(interruptible((shown, stop) -> audits.over(target, before, shown, stop)));
    }

    /** See {@link Audits#again}. */
    AuditReport again(AuditReport before, Set<CacheKey> repaired) {
        return interruptible((shown, stop) -> audits.again(target, before, repaired, shown, stop));
    }

    /** Also where the report goes to a file: that nothing was found must not be misread. */
    private AuditReport withNotes(AuditReport report) {
        report.live().map(UnansweredUsers::words).orElse(List.of()).forEach(session::note);
        return report;
    }

    private boolean isAgreed(AuditTarget scanned, AuditScope scope, boolean agreed) {
        CostAgreement agreement = target.agreement();
        if (agreement.isNeeded() || session.terminal().interactive()) {
            AuditCost cost = audits.cost(scanned, scope);
            session.note(CostWords.before(keys(scanned.index(), scope), cost) + ".");
        }
        if (isLive) {
            session.note(
                    "Then Clerk is asked, as far as the names of the keys tell: "
                            + audits.cost(
                                            scanned,
                                            new VerifyChoice.Everything(scope),
                                            Optional.empty())
                                    .words()
                            + " in all.");
        }
        boolean isGiven =
                agreement.isGiven(agreed)
                        || new TerminalQuestion(session.terminal())
                                .isAgreed("Each command is billed here. Go on?");
        if (!isGiven) {
            session.note(
                    "Nothing was audited: each command is billed here. Add --yes to agree to"
                            + " that; --depth keys costs less.");
        }
        return isGiven;
    }

    private static long keys(KeyIndex index, AuditScope scope) {
        return index.sections().stream().filter(scope::includes).mapToLong(index::count).sum();
    }

    private interface Audit {

        AuditReport run(Consumer<AuditStep> shown, Cancellation stop);
    }

    private AuditReport interruptible(Audit audit) {
        Cancellation cancellation = new Cancellation();
        AuditMeter meter = new AuditMeter(session.terminal(), target.workspace().clock().ofWork());
        InterruptSignal signal =
                session.interruptible(cancellation, "The audit did not stop in time.");
        try {
            return audit.run(meter::show, cancellation);
        } finally {
            meter.clear();
            if (cancellation.isCancelled()) {
                held = Optional.of(signal);
            } else {
                signal.release();
            }
        }
    }

    /** Whether it was interrupted: the process ends, and nothing else is to be begun. */
    boolean isInterrupted() {
        return held.isPresent();
    }

    @Override
    public void close() {
        held.ifPresent(InterruptSignal::release);
    }
}
