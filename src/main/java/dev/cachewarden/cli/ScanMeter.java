package dev.cachewarden.cli;

import dev.cachewarden.app.browse.ScanProgress;
import dev.cachewarden.core.port.Clock;

import java.time.Duration;
import java.util.Locale;

/** One line on stderr that follows a scan; silent where nobody watches. */
final class ScanMeter {

    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final String ERASE_LINE = "\r\u001b[K";

    private final Terminal terminal;
    private final Clock clock;
    private long drawn;
    private boolean shown;

    ScanMeter(Terminal terminal, Clock clock) {
        this.terminal = terminal;
        this.clock = clock;
    }

    void show(ScanProgress progress) {
        long now = clock.nanos();
        boolean due = !shown || now - drawn >= PAUSE.toNanos();
        if (terminal.interactive() && due) {
            drawn = now;
            shown = true;
            terminal.err()
                    .printf(
                            Locale.ROOT,
                            "%s%,d keys, %,.0f keys/s",
                            ERASE_LINE,
                            progress.keys(),
                            progress.keysPerSecond());
            terminal.err().flush();
        }
    }

    void clear() {
        if (shown) {
            terminal.err().print(ERASE_LINE);
            terminal.err().flush();
        }
    }
}
