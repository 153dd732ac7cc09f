package dev.cachewarden.app.figures;

import dev.cachewarden.app.audit.EntryTaker;
import dev.cachewarden.core.audit.reference.AuditKeys;
import dev.cachewarden.core.figures.EntryCounts;
import dev.cachewarden.core.people.ValueReading;
import dev.cachewarden.core.port.ReadEntry;

/** Counts entries, and notes whom their values hold. */
final class FiguresTaker implements EntryTaker {

    private final AuditKeys keys;
    private final ValueReading values;
    private final EntryCounts counts;

    FiguresTaker(AuditKeys keys, ValueReading values, EntryCounts counts) {
        this.keys = keys;
        this.values = values;
        this.counts = counts;
    }

    @Override
    public void take(ReadEntry entry, long readAtNanos) {
        if (!entry.exists()) {
            values.nobody(keys.key(entry.index()));
            counts.gone();
        } else if (entry.value().isEmpty()) {
            values.unread(keys.key(entry.index()));
            counts.withoutValue(entry, readAtNanos);
        } else {
            counts.withValue(
                    entry, values.read(keys.key(entry.index()), entry.value().get()), readAtNanos);
        }
    }

    @Override
    public void refuse(int number, long readAtNanos) {
        values.unread(keys.key(number));
        counts.refused();
    }

    @Override
    public long bytes() {
        return counts.bytes();
    }

    @Override
    public long found() {
        return 0;
    }
}
