package dev.cachewarden.app.people;

import dev.cachewarden.app.audit.EntryTaker;
import dev.cachewarden.core.audit.reference.AuditKeys;
import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.people.ValueReading;
import dev.cachewarden.core.port.ReadEntry;
import dev.cachewarden.core.value.Person;
import dev.cachewarden.core.value.UserFacts;

import java.util.List;

/** Notes of each value whom it holds. */
final class PeopleTaker implements EntryTaker {

    private final AuditKeys keys;
    private final ValueReading values;
    private final PeopleSink seen;
    private long bytes;
    private long people;

    PeopleTaker(AuditKeys keys, ValueReading values, PeopleSink seen) {
        this.keys = keys;
        this.values = values;
        this.seen = seen;
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
        List<Person> held =
                values.read(key, entry.value().get()).users().stream()
                        .map(UserFacts::person)
                        .toList();
        people += held.size();
        seen.saw(key, held);
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
