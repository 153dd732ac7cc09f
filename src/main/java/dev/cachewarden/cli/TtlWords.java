package dev.cachewarden.cli;

import dev.cachewarden.core.entry.Ttl;
import dev.cachewarden.core.json.Json;
import dev.cachewarden.core.text.Durations;

/** A time to live at one instant, for people and for programs. */
public final class TtlWords {

    private final long nowNanos;

    public TtlWords(long nowNanos) {
        this.nowNanos = nowNanos;
    }

    public String of(Ttl ttl) {
        return switch (ttl) {
            case Ttl.Running running ->
                    "expires in " + Durations.countdown(running.remaining(nowNanos));
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
}
