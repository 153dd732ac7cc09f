package dev.cachewarden.cli;

import dev.cachewarden.core.entry.StoredEntry;
import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.port.CacheException;

import java.util.Optional;

/**
 * What reading one environment's copy of an entry brought: an entry (perhaps missing) or a failure.
 */
public record EntryCopy(
        CacheKey key, Optional<StoredEntry> entry, Optional<CacheException> failure) {

    public boolean isPresent() {
        return entry.flatMap(StoredEntry::value).isPresent();
    }
}
