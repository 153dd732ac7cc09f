package dev.cachewarden.cli.audit;

import dev.cachewarden.app.audit.AuditProgress;
import dev.cachewarden.app.audit.AuditStep;
import dev.cachewarden.app.browse.ScanProgress;
import dev.cachewarden.app.verify.VerificationProgress;
import dev.cachewarden.cli.MeterLine;
import dev.cachewarden.cli.ScanMeter;
import dev.cachewarden.cli.Terminal;
import dev.cachewarden.core.port.Clock;
import dev.cachewarden.core.text.Bytes;
import dev.cachewarden.core.text.Durations;
import dev.cachewarden.core.text.Numbers;

/** How far an audit is, and what it asks of Clerk, on stderr. */
final class AuditMeter {

    private final MeterLine line;

    AuditMeter(Terminal terminal, Clock clock) {
        this.line = new MeterLine(terminal, clock);
    }

    /** From any thread, one at a time. */
    void show(AuditStep step) {
        line.show(() -> text(step));
    }

    private static String text(AuditStep step) {
        return switch (step) {
            case AuditStep.Scanning(ScanProgress made) -> ScanMeter.text(made);
            case AuditStep.Reading(AuditProgress made, _) -> text(made);
            case AuditStep.Asking(VerificationProgress made, _) -> text(made);
        };
    }

    private static String text(AuditProgress progress) {
        return "%s of %s, %s, %s, %s, %s left (Ctrl+C stops)"
                .formatted(
                        Numbers.of(progress.keys()),
                        Numbers.of(progress.total(), "key"),
                        Bytes.of(progress.bytes()),
                        Numbers.rate(progress.keysPerSecond(), "key"),
                        Numbers.of(progress.findings(), "finding"),
                        Durations.countdown(progress.left()));
    }

    private static String text(VerificationProgress progress) {
        return progress.usersTotal() == 0
                ? "%s of %s read for Clerk (Ctrl+C stops)"
                        .formatted(
                                Numbers.of(progress.entries()),
                                Numbers.of(progress.total(), "entry"))
                : "Clerk: %s of %s, %s (Ctrl+C stops)"
                        .formatted(
                                Numbers.of(progress.users()),
                                Numbers.of(progress.usersTotal(), "user"),
                                Numbers.of(progress.requests(), "request"));
    }

    void clear() {
        line.clear();
    }
}
