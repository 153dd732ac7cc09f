package dev.cachewarden.cli.audit;

import dev.cachewarden.app.audit.AuditProgress;
import dev.cachewarden.cli.MeterLine;
import dev.cachewarden.cli.Terminal;
import dev.cachewarden.core.port.Clock;
import dev.cachewarden.core.text.Bytes;
import dev.cachewarden.core.text.Durations;
import dev.cachewarden.core.text.Numbers;

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
        return "%s of %s, %s, %s, %s, %s left (Ctrl+C stops)"
                .formatted(
                        Numbers.of(progress.keys()),
                        Numbers.of(progress.total(), "key"),
                        Bytes.of(progress.bytes()),
                        Numbers.rate(progress.keysPerSecond(), "key"),
                        Numbers.of(progress.findings(), "finding"),
                        Durations.countdown(progress.left()));
    }

    void clear() {
        line.clear();
    }
}
