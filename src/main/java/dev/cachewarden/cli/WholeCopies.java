package dev.cachewarden.cli;

import dev.cachewarden.core.entry.StoredEntry;
import dev.cachewarden.core.entry.StoredValue;
import dev.cachewarden.core.port.CacheException;
import dev.cachewarden.core.port.CacheReader;
import dev.cachewarden.core.port.SeenValue;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;

/** Copies with those texts read to their end of which a reading takes the first part only. */
record WholeCopies(CacheReader server) {

    List<EntryCopy> of(List<EntryCopy> copies) {
        return copies.stream().map(this::of).toList();
    }

    private EntryCopy of(EntryCopy copy) {
        boolean isCut =
                copy.entry().flatMap(StoredEntry::value).stream()
                        .anyMatch(it -> it instanceof StoredValue.Text text && text.isCut());
        return isCut ? read(copy) : copy;
    }

    /** One after the other: each of them is large. */
    private EntryCopy read(EntryCopy copy) {
        try {
            StoredEntry entry = copy.entry().orElseThrow();
            Optional<StoredValue> value = server.see(entry.key()).join().flatMap(WholeCopies::text);
            return new EntryCopy(
                    copy.key(),
                    Optional.of(
                            value.isPresent()
                                    ? new StoredEntry(entry.key(), value, entry.ttl())
                                    : StoredEntry.missing(entry.key())),
                    Optional.empty());
        } catch (CompletionException e) {
            if (e.getCause() instanceof CacheException failure) {
                return new EntryCopy(copy.key(), Optional.empty(), Optional.of(failure));
            }
            throw e;
        }
    }

    /** Empty if it has gone, or become something else, since its first part was read. */
    private static Optional<StoredValue> text(SeenValue seen) {
        return seen.isString()
                ? Optional.of(new StoredValue.Text(seen.bytes(), seen.bytes().length()))
                : Optional.empty();
    }
}
