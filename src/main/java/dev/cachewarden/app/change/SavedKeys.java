package dev.cachewarden.app.change;

import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.snapshot.ContentMark;

import java.util.List;
import java.util.Map;

/**
 * What became of keys that were to be saved; those in neither did not exist.
 *
 * @param saved in the snapshot, each with a mark of the content that is in it
 * @param unsaved not in it, by reason, a sentence
 */
record SavedKeys(List<Saved> saved, Map<String, List<CacheKey>> unsaved) {

    /**
     * One that is in the snapshot.
     *
     * @param bytes of its content
     */
    record Saved(CacheKey key, ContentMark mark, long bytes) {}
}
