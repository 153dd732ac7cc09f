package dev.cachewarden.cli.audit;

import dev.cachewarden.app.audit.AuditProgress;
import dev.cachewarden.cli.MeterLine;
import dev.cachewarden.cli.Terminal;
import dev.cachewarden.core.port.Clock;
import dev.cachewarden.core.report.CostWords;
import dev.cachewarden.core.text.Numbers;

import java.util.Locale;

/** How far an audit is, on stderr. */
final class AuditMeter {

    private final MeterLine line;

    AuditMeter(Terminal terminal, Clock clock) {
        this.line = new MeterLine(terminal, clock);
    }

    void show(AuditProgress progress) {
        line.show(() -> text(progress));
    }

    private static String text(AuditProgress progress) {
        return String.format(
                Locale.ROOT,
                "%,d of %,d keys, %s, %,.0f keys/s, %s, %s left (Ctrl+C stops)",
                progress.keys(),
                progress.total(),
                CostWords.bytes(progress.bytes()),
                progress.keysPerSecond(),
                Numbers.of(progress.findings(), "finding"),
                Numbers.countdown(progress.left()));
    }

    void clear() {
        line.clear();
    }
}
