package dev.cachewarden.app.compare;

import dev.cachewarden.app.Workspace;
import dev.cachewarden.core.entry.StoredEntry;
import dev.cachewarden.core.entry.StoredValue;
import dev.cachewarden.core.entry.Ttl;
import dev.cachewarden.core.json.JsonParser;
import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.value.DecodedValue;
import dev.cachewarden.core.value.Origin;
import dev.cachewarden.core.value.UserView;
import dev.cachewarden.core.value.ValueDecoder;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/** Reads and decodes the copies of an entry. Safe for all threads. */
public final class CopyReader {

    private final Workspace workspace;
    private final Executor decoding;
    private final ValueDecoder decoder;

    /**
     * Reads from one workspace.
     *
     * @param decoding where values are decoded: never the network's thread, nor the window's
     */
    public CopyReader(Workspace workspace, Executor decoding) {
        this.workspace = workspace;
        this.decoding = decoding;
        this.decoder = workspace.formats().decoder(Set.of());
    }

    /**
     * Reads all {@code keys} in one pipeline. Each future completes on the decoding executor, or
     * fails, by itself.
     */
    public List<CompletableFuture<Copy>> read(List<CacheKey> keys) {
        return workspace.server().read(bytes(keys)).stream()
                .map(future -> future.thenApplyAsync(this::copy, decoding))
                .toList();
    }

    /**
     * How long string values are, in the order of {@code keys}: for what is said while they are
     * read. Asked before {@link #read}, it is answered before.
     */
    public CompletableFuture<List<OptionalLong>> lengths(List<CacheKey> keys) {
        return workspace.server().lengths(bytes(keys));
    }

    /** Only the times to live, as {@link dev.cachewarden.core.port.CacheReader#ttls}. */
    public CompletableFuture<List<Optional<Ttl>>> ttls(List<CacheKey> keys) {
        return workspace.server().ttls(bytes(keys));
    }

    private static List<ByteString> bytes(List<CacheKey> keys) {
        return keys.stream().map(CacheKey::bytes).toList();
    }

    private Copy copy(StoredEntry entry) {
        Optional<DecodedValue> value = entry.value().map(decoder::decode);
        return new Copy(
                entry,
                value,
                value.flatMap(it -> origin(it.users(), workspace.formats().json())),
                entry.value().flatMap(CopyReader::length));
    }

    /** Of all users that show one; empty if they differ. */
    private static Optional<Origin> origin(List<UserView> users, JsonParser parser) {
        List<Origin> origins =
                users.stream().flatMap(it -> Origin.of(it, parser).stream()).distinct().toList();
        return origins.size() == 1 ? Optional.of(origins.getFirst()) : Optional.empty();
    }

    private static Optional<Long> length(StoredValue value) {
        return value instanceof StoredValue.Text text
                ? Optional.of(text.length())
                : Optional.empty();
    }
}
