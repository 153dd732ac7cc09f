package dev.cachewarden.cli.audit;

import dev.cachewarden.app.Cancellation;
import dev.cachewarden.app.Workspace;
import dev.cachewarden.app.clerk.ClerkEnvironments;
import dev.cachewarden.app.verify.Verification;
import dev.cachewarden.cli.CliSession;
import dev.cachewarden.cli.InterruptSignal;
import dev.cachewarden.core.audit.AuditReport;
import dev.cachewarden.core.audit.AuditScope;
import dev.cachewarden.core.audit.AuditSettings;
import dev.cachewarden.core.audit.ClerkCoverage;
import dev.cachewarden.core.audit.ClerkCoverage.InEnvironment;
import dev.cachewarden.core.clerk.diff.Differences;
import dev.cachewarden.core.index.KeyIndex;
import dev.cachewarden.core.key.Printable;
import dev.cachewarden.core.port.FactsReader;
import dev.cachewarden.core.report.ClerkWords;

import java.time.ZoneId;
import java.util.Optional;

/** The questions to Clerk after an audit: their cost, how far they are, what stays unknown. */
final class VerifyPass {

    private final CliSession session;
    private final Workspace workspace;
    private final Verification verification;

    VerifyPass(
            CliSession session,
            Workspace workspace,
            FactsReader reader,
            AuditSettings settings,
            ClerkEnvironments clerk) {
        this.session = session;
        this.workspace = workspace;
        this.verification =
                new Verification(
                        workspace,
                        reader,
                        settings,
                        clerk,
                        (cached, live) -> Differences.of(cached, live, ZoneId.systemDefault()));
    }

    /** {@code Then Clerk is asked: some 1,204 users, …}; known from the names of the keys. */
    String costWords(KeyIndex index, AuditScope scope) {
        return "Then Clerk is asked, as far as the names of the keys tell: "
                + verification.cost(index, scope, Optional.empty()).words()
                + ".";
    }

    /** Nothing is asked after an audit that did not reach its end. */
    AuditReport run(KeyIndex index, AuditReport before) {
        if (!before.complete()) {
            return before;
        }
        Cancellation cancellation = new Cancellation();
        VerifyMeter meter = new VerifyMeter(session.terminal(), workspace.clock());
        InterruptSignal signal =
                session.interruptible(cancellation, "The questions to Clerk did not stop in time.");
        try {
            AuditReport report = verification.run(index, before, meter::show, cancellation);
            meter.clear();
            report.live().ifPresent(this::tellUnknown);
            return report;
        } finally {
            meter.clear();
            signal.release();
        }
    }

    Verification verification() {
        return verification;
    }

    /** Also where the report goes to a file: that nothing was found must not be misread. */
    private void tellUnknown(ClerkCoverage live) {
        live.environments().stream()
                .filter(it -> it.unknowns() > 0 || it.problem().isPresent())
                .forEach(it -> session.note(words(it)));
    }

    private static String words(InEnvironment live) {
        String environment = Printable.ofText(live.environment());
        String unknown =
                live.unknowns() > 0 ? environment + ": " + ClerkWords.unknown(live) + ". " : "";
        return (unknown + live.problem().orElse("")).strip();
    }
}
