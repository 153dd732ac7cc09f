package dev.cachewarden.redis;

import dev.cachewarden.core.audit.ReadingPace;
import dev.cachewarden.core.port.CacheException;
import dev.cachewarden.core.port.CacheReader.EntrySink;
import dev.cachewarden.core.port.Clock;
import dev.cachewarden.core.port.ReadEntry;

import java.time.Duration;
import java.util.List;

/** Measures how fast the values of a reading come, the work of the sink included. */
final class MeasuredSink implements EntrySink {

    private final EntrySink sink;
    private final Clock clock;
    private final long began;
    private long values;
    private long bytes;
    private long ended;

    MeasuredSink(EntrySink sink, Clock clock) {
        this.sink = sink;
        this.clock = clock;
        this.began = clock.nanos();
        this.ended = began;
    }

    @Override
    public boolean accept(List<ReadEntry> entries) {
        boolean goesOn = sink.accept(entries);
        values += entries.size();
        for (ReadEntry entry : entries) {
            bytes += entry.value().map(value -> (long) value.length()).orElse(0L);
        }
        ended = clock.nanos();
        return goesOn;
    }

    @Override
    public boolean refused(List<Integer> indexes, CacheException why) {
        return sink.refused(indexes, why);
    }

    /** Until the last batch that came: a silence after it is not the pace of the connection. */
    ReadingPace pace() {
        return new ReadingPace(values, bytes, Duration.ofNanos(ended - began));
    }
}
