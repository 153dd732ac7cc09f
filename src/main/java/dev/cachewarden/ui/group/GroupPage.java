package dev.cachewarden.ui.group;

import dev.cachewarden.app.browse.KnownKeys;
import dev.cachewarden.core.index.Group;
import dev.cachewarden.core.index.KeyIndex;
import dev.cachewarden.ui.tree.Place;

import java.util.Optional;

/**
 * What is shown of a cache.
 *
 * @param prefix what keys of ours start with
 */
public record GroupPage(Place place, KnownKeys keys, String prefix) {

    public KeyIndex index() {
        return keys.index();
    }

    /** The group whose keys are listed; empty for pages that only count. */
    Optional<Group> group() {
        return switch (place) {
            case Place.OfType(var section, var type) -> index().group(section, type);
            case Place.InRange(var range) -> Optional.of(range.group());
            case Place.Root(), Place.InSection _, Place.OfKey _ -> Optional.empty();
        };
    }

    @SuppressWarnings("ReferenceEquality") // An index shares the groups it leaves alone.
    boolean hasKeysOf(GroupPage other) {
        return group().orElse(null) == other.group().orElse(null)
                && from() == other.from()
                && to() == other.to();
    }

    int from() {
        return place instanceof Place.InRange(var range) ? range.from() : 0;
    }

    int to() {
        return place instanceof Place.InRange(var range)
                ? range.to()
                : group().map(Group::size).orElse(0);
    }
}
