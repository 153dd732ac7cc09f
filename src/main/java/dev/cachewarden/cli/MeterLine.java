package dev.cachewarden.cli;

import dev.cachewarden.core.port.Clock;

import java.time.Duration;
import java.util.function.Supplier;

/** One line on stderr that is drawn over and over; silent where nobody watches. */
public final class MeterLine {

    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final String ERASE_LINE = "\r\u001b[K";

    private final Terminal terminal;
    private final Clock clock;
    private long drawn;
    private boolean shown;

    public MeterLine(Terminal terminal, Clock clock) {
        this.terminal = terminal;
        this.clock = clock;
    }

    /** Draws the line unless it was drawn a moment ago; {@code text} is asked for only then. */
    public void show(Supplier<String> text) {
        long now = clock.nanos();
        boolean due = !shown || now - drawn >= PAUSE.toNanos();
        if (terminal.interactive() && due) {
            drawn = now;
            shown = true;
            terminal.err().print(ERASE_LINE + text.get());
            terminal.err().flush();
        }
    }

    public void clear() {
        if (shown) {
            terminal.err().print(ERASE_LINE);
            terminal.err().flush();
        }
    }
}
