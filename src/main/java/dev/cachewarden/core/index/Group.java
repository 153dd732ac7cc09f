package dev.cachewarden.core.index;

import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.key.KeyType;
import dev.cachewarden.core.key.Section;

import java.util.List;

/** All keys of one type in one section, sorted by identifier. Immutable, safe for all threads. */
public interface Group {

    Section section();

    KeyType type();

    int size();

    /** The identifier at {@code position}, 0 to size - 1. */
    ByteString identifier(int position);

    /** The key at {@code position}. */
    CacheKey key(int position);

    /**
     * The position of {@code identifier}, or {@code -(insertion point) - 1} as binary searches
     * answer.
     */
    int positionOf(ByteString identifier);

    /**
     * Consecutive ranges of at most {@code most} keys that cover the group; of equal length but for
     * the last.
     */
    default List<KeyRange> ranges(int most) {
        return java.util.stream.IntStream.range(0, Math.ceilDiv(size(), most))
                .mapToObj(i -> new KeyRange(this, i * most, Math.min(size(), (i + 1) * most)))
                .toList();
    }
}
