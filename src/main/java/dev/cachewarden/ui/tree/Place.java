package dev.cachewarden.ui.tree;

import dev.cachewarden.core.index.KeyRange;
import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.key.KeyType;
import dev.cachewarden.core.key.Section;

/** A node of the tree, and what can be selected. Equal places are the same node. */
public sealed interface Place {

    /** All keys of ours. */
    record Root() implements Place {}

    record InSection(Section section) implements Place {}

    record OfType(Section section, KeyType type) implements Place {}

    /** A part of a type that has too many keys for one node. */
    record InRange(KeyRange range) implements Place {

        Section section() {
            return range.group().section();
        }

        KeyType type() {
            return range.group().type();
        }
    }

    record OfKey(CacheKey key) implements Place {}
}
