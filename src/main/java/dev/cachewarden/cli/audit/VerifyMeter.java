package dev.cachewarden.cli.audit;

import dev.cachewarden.app.verify.VerificationProgress;
import dev.cachewarden.cli.MeterLine;
import dev.cachewarden.cli.Terminal;
import dev.cachewarden.core.port.Clock;
import dev.cachewarden.core.text.Numbers;

/** How far the questions to Clerk are, on stderr. */
final class VerifyMeter {

    private final MeterLine line;

    VerifyMeter(Terminal terminal, Clock clock) {
        this.line = new MeterLine(terminal, clock);
    }

    /** From any thread, one at a time. */
    void show(VerificationProgress progress) {
        line.show(() -> text(progress));
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
