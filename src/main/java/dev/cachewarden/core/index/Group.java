package dev.cachewarden.core.index;

import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.key.KeyGrammar;
import dev.cachewarden.core.key.KeyType;
import dev.cachewarden.core.key.Section;

import java.util.List;
import java.util.stream.IntStream;

/**
 * All keys of one type in one section, sorted by identifier as unsigned bytes, without duplicates.
 * Immutable, safe for all threads. Keys are made when asked for.
 */
public final class Group {

    private final ByteString start;
    private final Section section;
    private final KeyType type;
    private final SortedIdentifiers identifiers;

    Group(KeyGrammar grammar, Section section, KeyType type, SortedIdentifiers identifiers) {
        this.start = grammar.start(section, type);
        this.section = section;
        this.type = type;
        this.identifiers = identifiers;
    }

    public Section section() {
        return section;
    }

    public KeyType type() {
        return type;
    }

    public int size() {
        return identifiers.size();
    }

    /** The identifier at {@code position}, 0 to size - 1. */
    public ByteString identifier(int position) {
        return identifiers.get(position);
    }

    /** The key at {@code position}. */
    public CacheKey key(int position) {
        ByteString key = bytes(position);
        return new CacheKey(key, section, type, key.from(start.length()));
    }

    /** The bytes of the key at {@code position}. */
    public ByteString bytes(int position) {
        return start.plus(identifier(position));
    }

    /**
     * The position of {@code identifier}, or {@code -(insertion point) - 1} as binary searches
     * answer.
     */
    public int positionOf(ByteString identifier) {
        return identifiers.positionOf(identifier);
    }

    /**
     * Consecutive ranges of at most {@code most} keys that cover the group; of equal length but for
     * the last.
     */
    public List<KeyRange> ranges(int most) {
        return IntStream.range(0, Math.ceilDiv(size(), most))
                .mapToObj(i -> new KeyRange(this, i * most, Math.min(size(), (i + 1) * most)))
                .toList();
    }

    /**
     * How many keys another group of the same section and type does not have. Costs what the groups
     * differ in, if one was made from the other.
     */
    public long notIn(Group other) {
        return identifiers.notIn(other.identifiers);
    }

    /** What each of its keys has before its identifier. */
    ByteString start() {
        return start;
    }

    SortedIdentifiers identifiers() {
        return identifiers;
    }
}
