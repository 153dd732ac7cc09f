package dev.cachewarden.app.people;

import dev.cachewarden.app.audit.EntryTaker;
import dev.cachewarden.core.audit.reference.AuditKeys;
import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.people.ValueReading;
import dev.cachewarden.core.port.ReadEntry;

/** Notes of each value whom it holds. */
final class PeopleTaker implements EntryTaker {

    private final AuditKeys keys;
    private final ValueReading values;
    private long bytes;
    private long people;

    PeopleTaker(AuditKeys keys, ValueReading values) {
        this.keys = keys;
        this.values = values;
    }

    @Override
    public void take(ReadEntry entry, long readAtNanos) {
        CacheKey key = keys.key(entry.index());
        if (!entry.exists()) {
            values.nobody(key);
            return;
        }
        if (entry.value().isEmpty()) {
            values.unread(key);
            return;
        }
        bytes += entry.value().get().length();
        people += values.read(key, entry.value().get()).users().size();
    }

    @Override
    public void refuse(int number, long readAtNanos) {
        values.unread(keys.key(number));
    }

    @Override
    public long bytes() {
        return bytes;
    }

    /** Users in values, one for each value that holds it. */
    @Override
    public long found() {
        return people;
    }
}
