package dev.cachewarden.cli;

import dev.cachewarden.app.flush.FlushProgress;
import dev.cachewarden.core.port.Clock;
import dev.cachewarden.core.text.Numbers;

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
        return "%s deleted of %s found, %s%s"
                .formatted(
                        Numbers.of(progress.counts().deleted()),
                        Numbers.of(progress.counts().matched()),
                        Numbers.rate(progress.keysPerSecond(), "key"),
                        flushing ? " (Ctrl+C stops)" : ", checking by a second scan");
    }

    void clear() {
        line.clear();
    }
}
