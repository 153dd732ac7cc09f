package dev.cachewarden.cli;

import dev.cachewarden.core.entry.Ttl;
import dev.cachewarden.core.json.Json;
import dev.cachewarden.core.text.FarTimes;

import java.time.Duration;
import java.util.Locale;

/** A time to live at one instant, for people and for programs. */
public final class TtlWords {

    private final long nowNanos;

    public TtlWords(long nowNanos) {
        this.nowNanos = nowNanos;
    }

    public String of(Ttl ttl) {
        return switch (ttl) {
            case Ttl.Running running -> "expires in " + clock(running.remaining(nowNanos));
            case Ttl.None() -> "never expires";
            case Ttl.Missing() -> "not cached";
        };
    }

    /** Milliseconds; null for an entry that never expires. */
    public Json json(Ttl ttl) {
        return switch (ttl) {
            case Ttl.Running running ->
                    new Json.Num(Long.toString(running.remaining(nowNanos).toMillis()));
            case Ttl.None() -> new Json.Null();
            case Ttl.Missing() -> new Json.Num("0");
        };
    }

    /** Minutes and seconds, with hours and days where there are any; years where there are many. */
    private static String clock(Duration left) {
        return FarTimes.years(left).orElseGet(() -> nearClock(left));
    }

    private static String nearClock(Duration left) {
        String days = left.toDays() > 0 ? left.toDays() + " d " : "";
        return left.toHours() > 0
                ? String.format(
                        Locale.ROOT,
                        "%s%d:%02d:%02d",
                        days,
                        left.toHoursPart(),
                        left.toMinutesPart(),
                        left.toSecondsPart())
                : String.format(Locale.ROOT, "%d:%02d", left.toMinutesPart(), left.toSecondsPart());
    }
}
