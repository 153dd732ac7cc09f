package dev.cachewarden.cli;

import dev.cachewarden.app.flush.FlushProgress;
import dev.cachewarden.core.port.Clock;

import java.util.Locale;

/** How far a flush is, on stderr. */
final class FlushMeter {

    private final MeterLine line;

    FlushMeter(Terminal terminal, Clock clock) {
        this.line = new MeterLine(terminal, clock);
    }

    void show(FlushProgress progress) {
        line.show(() -> text(progress));
    }

    private static String text(FlushProgress progress) {
        boolean flushing = progress.phase() == FlushProgress.Phase.FLUSHING;
        return String.format(
                Locale.ROOT,
                "%,d deleted of %,d found, %,.0f keys/s%s",
                progress.counts().deleted(),
                progress.counts().matched(),
                progress.keysPerSecond(),
                flushing ? " (Ctrl+C stops)" : ", checking by a second scan");
    }

    void clear() {
        line.clear();
    }
}
