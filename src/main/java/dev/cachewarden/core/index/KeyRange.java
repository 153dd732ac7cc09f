package dev.cachewarden.core.index;

import dev.cachewarden.core.key.ByteString;

/** Positions {@code from} (inclusive) to {@code to} (exclusive) of a group; never empty. */
public record KeyRange(Group group, int from, int to) {

    public int size() {
        return to - from;
    }

    public ByteString first() {
        return group.identifier(from);
    }

    public ByteString last() {
        return group.identifier(to - 1);
    }
}
