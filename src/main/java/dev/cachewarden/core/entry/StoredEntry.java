package dev.cachewarden.core.entry;

import dev.cachewarden.core.key.ByteString;

import java.util.Optional;

/**
 * What one reading found under a key.
 *
 * @param value empty if there was no entry
 */
public record StoredEntry(ByteString key, Optional<StoredValue> value, Ttl ttl) {

    public static StoredEntry missing(ByteString key) {
        return new StoredEntry(key, Optional.empty(), new Ttl.Missing());
    }
}
