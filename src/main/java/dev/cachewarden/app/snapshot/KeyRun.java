package dev.cachewarden.app.snapshot;

import dev.cachewarden.core.index.Group;
import dev.cachewarden.core.index.KeyIndex;
import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.snapshot.SnapshotSelection;

import java.util.List;
import java.util.function.IntFunction;

/**
 * Keys that are read one after the other.
 *
 * @param key that at a number from 0
 */
record KeyRun(int count, IntFunction<ByteString> key) {

    static KeyRun of(List<CacheKey> keys) {
        return new KeyRun(keys.size(), number -> keys.get(number).bytes());
    }

    /** Those of an index that are selected, a run for each type of each section. */
    static List<KeyRun> of(SnapshotSelection.Part selection, KeyIndex index) {
        return index.sections().stream()
                .flatMap(section -> index.groups(section).stream())
                .filter(group -> selection.covers(group.key(0)))
                .map(KeyRun::of)
                .toList();
    }

    private static KeyRun of(Group group) {
        return new KeyRun(group.size(), group::bytes);
    }

    /** The keys from a number on. */
    KeyRun from(int number) {
        return new KeyRun(count - number, at -> key.apply(number + at));
    }
}
