package dev.cachewarden.ui.follow;

import java.time.Duration;
import java.util.Optional;

/** What keeps the counts true, as the user has chosen. */
public enum Freshness {
    LIVE("Live", Optional.empty()),
    SECONDS_15("Every 15 s", Optional.of(Duration.ofSeconds(15))),
    SECONDS_60("Every 60 s", Optional.of(Duration.ofSeconds(60))),
    MINUTES_5("Every 5 min", Optional.of(Duration.ofMinutes(5))),
    OFF("Off", Optional.empty());

    private final String label;
    private final Optional<Duration> gap;

    Freshness(String label, Optional<Duration> gap) {
        this.label = label;
        this.gap = gap;
    }

    String label() {
        return label;
    }

    /** After which all key names are read again; empty where time alone is no reason. */
    Optional<Duration> gap() {
        return gap;
    }
}
