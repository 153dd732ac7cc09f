package dev.cachewarden.cli.snapshot;

import dev.cachewarden.app.browse.ScanProgress;
import dev.cachewarden.app.snapshot.SaveProgress;
import dev.cachewarden.cli.MeterLine;
import dev.cachewarden.cli.ScanMeter;
import dev.cachewarden.cli.Terminal;
import dev.cachewarden.core.port.Clock;
import dev.cachewarden.core.text.Numbers;

/** How far a saving is, on stderr. */
final class SaveMeter implements SaveProgress {

    private final MeterLine line;

    SaveMeter(Terminal terminal, Clock clock) {
        this.line = new MeterLine(terminal, clock);
    }

    @Override
    public void scanned(ScanProgress progress) {
        line.show(() -> ScanMeter.text(progress));
    }

    @Override
    public void read(long keys, long all) {
        line.show(() -> Numbers.of(keys) + " of " + Numbers.of(all, "key") + " read");
    }

    void clear() {
        line.clear();
    }
}
