package dev.cachewarden.core.entry;

import dev.cachewarden.core.key.ByteString;

import java.util.List;

/** A value as Redis holds it, before anything is understood of it. */
public sealed interface StoredValue {

    /**
     * A Redis string.
     *
     * @param bytes the value, or its first bytes if it is longer than a reading takes
     * @param length of the whole value, in bytes
     */
    record Text(ByteString bytes, long length) implements StoredValue {

        /** Bytes that a reading takes at most. */
        public static final int LONGEST = 4 * 1024 * 1024;

        public boolean isCut() {
            return bytes.length() < length;
        }
    }

    /**
     * A hash, list, set, sorted set or stream.
     *
     * @param redisType what TYPE answers
     * @param items the first ones
     * @param size how many there are in all
     */
    record Collection(String redisType, List<Item> items, long size) implements StoredValue {

        public Collection {
            items = List.copyOf(items);
        }
    }

    /**
     * One element of a collection.
     *
     * @param name field of a hash, index in a list, score in a sorted set, id in a stream; empty in
     *     a set
     */
    record Item(ByteString name, ByteString value) {}

    /** A value of a type we have no way to read, a module's for example. */
    record Opaque(String redisType) implements StoredValue {}

    /**
     * A hash, list or other value that is no string, as a snapshot has it: only a server can read
     * what DUMP answers.
     *
     * @param length of that, in bytes
     */
    record Dumped(String redisType, long length) implements StoredValue {}
}
