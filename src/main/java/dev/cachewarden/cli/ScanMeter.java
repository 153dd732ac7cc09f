package dev.cachewarden.cli;

import dev.cachewarden.app.browse.ScanProgress;
import dev.cachewarden.core.port.Clock;
import dev.cachewarden.core.text.Numbers;

/** How far a scan is, on stderr. */
public final class ScanMeter {

    private final MeterLine line;

    public ScanMeter(Terminal terminal, Clock clock) {
        this.line = new MeterLine(terminal, clock);
    }

    public void show(ScanProgress progress) {
        line.show(() -> text(progress));
    }

    /** {@code 12,004 keys, 54,000 keys/s}. */
    public static String text(ScanProgress progress) {
        return Numbers.of(progress.keys(), "key")
                + ", "
                + Numbers.rate(progress.keysPerSecond(), "key");
    }

    public void clear() {
        line.clear();
    }
}
