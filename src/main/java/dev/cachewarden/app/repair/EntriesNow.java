package dev.cachewarden.app.repair;

import dev.cachewarden.core.entry.Ttl;
import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.core.port.BulkRequest;
import dev.cachewarden.core.port.CacheException;
import dev.cachewarden.core.port.CacheServer;
import dev.cachewarden.core.port.CacheServer.EntrySink;
import dev.cachewarden.core.port.ReadEntry;
import dev.cachewarden.core.port.SeenValue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;

/** Reads what entries hold now. Blocking. */
final class EntriesNow {

    private final CacheServer server;
    private final Map<ByteString, String> refused = new HashMap<>();

    EntriesNow(CacheServer server) {
        this.server = server;
    }

    /**
     * By key; those that are not there are missing. Values of strings come in bulk, all others one
     * by one.
     */
    Map<ByteString, Found> read(List<ByteString> keys) {
        Map<ByteString, Found> found = new HashMap<>();
        List<ReadEntry> others = new ArrayList<>();
        readAll(
                new BulkRequest(keys.size(), keys::get, true, BulkRequest.LONGEST),
                entries -> {
                    for (ReadEntry entry : entries) {
                        if (entry.value().isPresent()) {
                            SeenValue value =
                                    new SeenValue(entry.type(), entry.value().orElseThrow());
                            found.put(keys.get(entry.index()), new Found(value, entry.ttl()));
                        } else if (entry.exists()) {
                            others.add(entry);
                        }
                    }
                });
        for (ReadEntry entry : others) {
            see(keys.get(entry.index()), entry.ttl(), found);
        }
        return found;
    }

    private void see(ByteString key, Ttl ttl, Map<ByteString, Found> found) {
        await(server.see(key)).ifPresent(value -> found.put(key, new Found(value, ttl)));
    }

    /** Those of {@code keys} under which there is an entry. */
    Set<ByteString> existing(List<ByteString> keys) {
        Set<ByteString> existing = new HashSet<>();
        readAll(
                new BulkRequest(keys.size(), keys::get, false, 0),
                entries ->
                        entries.stream()
                                .filter(ReadEntry::exists)
                                .forEach(entry -> existing.add(keys.get(entry.index()))));
        return existing;
    }

    /** Why a key may not be read, a sentence; empty if it has not been refused so far. */
    Optional<String> whyRefused(ByteString key) {
        return Optional.ofNullable(refused.get(key));
    }

    private void readAll(BulkRequest request, Consumer<List<ReadEntry>> sink) {
        server.readAll(
                request,
                new EntrySink() {
                    @Override
                    public boolean accept(List<ReadEntry> entries) {
                        sink.accept(entries);
                        return true;
                    }

                    @Override
                    public boolean refused(List<Integer> indexes, CacheException why) {
                        indexes.forEach(
                                at ->
                                        refused.put(
                                                request.key().apply(at),
                                                String.valueOf(why.getMessage())));
                        return true;
                    }
                });
    }

    static <T> T await(CompletableFuture<T> answer) {
        try {
            return answer.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof CacheException failure ? failure : e;
        }
    }
}
