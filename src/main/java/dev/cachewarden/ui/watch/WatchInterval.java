package dev.cachewarden.ui.watch;

import java.time.Duration;

/** From the end of a look to the next: however slow the server is, it is left alone for so long. */
public enum WatchInterval {
    HALF_MINUTE(Duration.ofSeconds(30), "30 s"),
    MINUTE(Duration.ofSeconds(60), "60 s"),
    FIVE_MINUTES(Duration.ofMinutes(5), "5 min");

    private final Duration pause;
    private final String label;

    WatchInterval(Duration pause, String label) {
        this.pause = pause;
        this.label = label;
    }

    public Duration pause() {
        return pause;
    }

    /** {@code 60 s}. */
    public String label() {
        return label;
    }
}
