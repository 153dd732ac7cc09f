package dev.cachewarden.cli.find;

import dev.cachewarden.app.audit.AuditProgress;
import dev.cachewarden.cli.MeterLine;
import dev.cachewarden.cli.Terminal;
import dev.cachewarden.core.port.Clock;
import dev.cachewarden.core.text.Bytes;
import dev.cachewarden.core.text.Durations;
import dev.cachewarden.core.text.Numbers;

/** How far the values are read, on stderr. */
final class FindMeter {

    private final MeterLine line;

    FindMeter(Terminal terminal, Clock clock) {
        this.line = new MeterLine(terminal, clock);
    }

    void show(AuditProgress progress) {
        line.show(() -> text(progress));
    }

    private static String text(AuditProgress progress) {
        return "%s of %s, %s, %s, %s left (Ctrl+C stops)"
                .formatted(
                        Numbers.of(progress.keys()),
                        Numbers.of(progress.total(), "value"),
                        Bytes.of(progress.bytes()),
                        Numbers.rate(progress.keysPerSecond(), "value"),
                        Durations.countdown(progress.left()));
    }

    void clear() {
        line.clear();
    }
}
