package dev.cachewarden.app.compare;

import dev.cachewarden.core.entry.StoredEntry;
import dev.cachewarden.core.value.DecodedValue;
import dev.cachewarden.core.value.Origin;

import java.util.Optional;

/**
 * What one reading found in a column.
 *
 * @param value empty if there is no entry
 * @param origin of the users in it, where their default avatars agree on one
 * @param bytes length of a string value; empty for other types
 */
public record Copy(
        StoredEntry entry,
        Optional<DecodedValue> value,
        Optional<Origin> origin,
        Optional<Long> bytes) {}
