package dev.cachewarden.core.flush;

import dev.cachewarden.core.key.KeyType;
import dev.cachewarden.core.key.Section;

import java.util.Optional;

/**
 * Keys of one type in one section of a planned flush.
 *
 * @param keys as the index counted them
 * @param whyKept empty if they go
 */
public record PlannedGroup(Section section, KeyType type, long keys, Optional<WhyKept> whyKept) {

    public boolean goes() {
        return whyKept.isEmpty();
    }
}
