package dev.cachewarden.core.people;

import dev.cachewarden.core.index.KeyIndex;
import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.port.FactsReader;
import dev.cachewarden.core.value.ValueFacts;
import dev.cachewarden.core.value.ValueShape;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;

/**
 * One reading of values: notes whom they hold, so that people can be found and named, and counts
 * those of which nobody knows it. Safe for all threads.
 */
public final class ValueReading {

    private final FactsReader facts;
    private final PeopleIndex people;
    private final LongAdder asked = new LongAdder();
    private final LongAdder unknown = new LongAdder();

    /**
     * @param facts reads a value
     * @param people learns whom each entry holds
     * @param entries how many will be read, roughly
     */
    public ValueReading(FactsReader facts, PeopleIndex people, int entries) {
        this.facts = facts;
        this.people = people;
        people.expect(entries);
    }

    public ValueFacts read(CacheKey key, ByteString value) {
        ValueFacts read = facts.read(value);
        people.saw(key, read);
        asked.increment();
        if (read.users().isEmpty() && mayHoldSomebody(read.shape())) {
            unknown.increment();
        }
        return read;
    }

    /** The entry is gone. */
    public void nobody(CacheKey key) {
        people.saw(key, List.of());
        asked.increment();
    }

    /** The value of an entry that is there could or might not be read. */
    public void unread(CacheKey key) {
        people.saw(key, List.of());
        asked.increment();
        unknown.increment();
    }

    /**
     * How far the reading came.
     *
     * @param keys those whose values were to be read, and others
     * @param began when it began
     */
    public ValuesRead until(KeyIndex keys, Instant began) {
        return new ValuesRead(keys, asked.sum(), unknown.sum(), began);
    }

    /** What is cut off or packed in an unknown way may have named somebody. */
    private static boolean mayHoldSomebody(ValueShape shape) {
        return switch (shape) {
            case ValueShape.TruncatedJson _, ValueShape.BrokenJson _, ValueShape.Collection _ ->
                    true;
            default -> shape.notUnderstood().isPresent();
        };
    }
}
