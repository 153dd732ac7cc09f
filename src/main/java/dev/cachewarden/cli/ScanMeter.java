package dev.cachewarden.cli;

import dev.cachewarden.app.browse.ScanProgress;
import dev.cachewarden.core.port.Clock;

import java.util.Locale;

/** How far a scan is, on stderr. */
public final class ScanMeter {

    private final MeterLine line;

    public ScanMeter(Terminal terminal, Clock clock) {
        this.line = new MeterLine(terminal, clock);
    }

    public void show(ScanProgress progress) {
        line.show(
                () ->
                        String.format(
                                Locale.ROOT,
                                "%,d keys, %,.0f keys/s",
                                progress.keys(),
                                progress.keysPerSecond()));
    }

    public void clear() {
        line.clear();
    }
}
