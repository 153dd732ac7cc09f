package dev.cachewarden.redis;

import io.lettuce.core.protocol.CommandType;

import java.util.function.LongFunction;

/**
 * Decodes the numbers that one command a key is answered: PTTL, STRLEN. For one thread, Lettuce's.
 */
final class NumbersAnswer<T> extends SharedAnswer<T> {

    private final LongFunction<T> reading;
    private final T unknown;
    private T last;

    /**
     * @param reading of a number, called when it arrives
     * @param unknown for a key that may not be read or holds another type
     */
    NumbersAnswer(int count, LongFunction<T> reading, T unknown) {
        super(count);
        this.reading = reading;
        this.unknown = unknown;
        this.last = unknown;
    }

    @Override
    public void set(long number) {
        last = reading.apply(number);
    }

    @Override
    void otherType() {
        last = unknown;
    }

    @Override
    void refusedKey() {
        last = unknown;
    }

    @Override
    void answered(CommandType type) {
        add(last);
        last = unknown;
    }
}
