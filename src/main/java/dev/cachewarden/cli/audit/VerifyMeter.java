package dev.cachewarden.cli.audit;

import dev.cachewarden.app.verify.VerificationProgress;
import dev.cachewarden.cli.MeterLine;
import dev.cachewarden.cli.Terminal;
import dev.cachewarden.core.port.Clock;

import java.util.Locale;

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
                ? String.format(
                        Locale.ROOT,
                        "%,d of %,d entries read for Clerk (Ctrl+C stops)",
                        progress.entries(),
                        progress.total())
                : String.format(
                        Locale.ROOT,
                        "Clerk: %,d of %,d users, %,d requests (Ctrl+C stops)",
                        progress.users(),
                        progress.usersTotal(),
                        progress.requests());
    }

    void clear() {
        line.clear();
    }
}
