package dev.cachewarden.cli;

import dev.cachewarden.app.flush.FlushProgress;
import dev.cachewarden.core.port.Clock;

import java.time.Duration;
import java.util.Locale;

/** One line on stderr that follows a flush; silent where nobody watches. */
final class FlushMeter {

    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final String ERASE_LINE = "\r\u001b[K";

    private final Terminal terminal;
    private final Clock clock;
    private long drawn;
    private boolean shown;

    FlushMeter(Terminal terminal, Clock clock) {
        this.terminal = terminal;
        this.clock = clock;
    }

    void show(FlushProgress progress) {
        long now = clock.nanos();
        boolean due = !shown || now - drawn >= PAUSE.toNanos();
        if (!terminal.interactive() || !due) {
            return;
        }
        drawn = now;
        shown = true;
        boolean flushing = progress.phase() == FlushProgress.Phase.FLUSHING;
        terminal.err()
                .printf(
                        Locale.ROOT,
                        "%s%,d deleted of %,d found, %,.0f keys/s%s",
                        ERASE_LINE,
                        progress.counts().deleted(),
                        progress.counts().matched(),
                        progress.keysPerSecond(),
                        flushing ? " (Ctrl+C stops)" : ", checking by a second scan");
        terminal.err().flush();
    }

    void clear() {
        if (shown) {
            terminal.err().print(ERASE_LINE);
            terminal.err().flush();
        }
    }
}
