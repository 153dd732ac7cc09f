package dev.cachewarden.app.repair;

import dev.cachewarden.core.entry.Ttl;
import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.core.port.BulkRequest;
import dev.cachewarden.core.port.CacheException;
import dev.cachewarden.core.port.CacheReader;
import dev.cachewarden.core.port.CacheReader.EntrySink;
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
public final class EntriesNow {

    private final CacheReader server;
    private final long mostBytes;
    private final Map<ByteString, String> refused = new HashMap<>();
    private final Set<ByteString> unread = new HashSet<>();
    private long bytes;

    /**
     * @param mostBytes when the values that were read have this many bytes, the others stay unread
     */
    public EntriesNow(CacheReader server, long mostBytes) {
        this.server = server;
        this.mostBytes = mostBytes;
    }

    /**
     * By key; those that are not there, or for which there was no room, are missing. Values of
     * strings come in bulk, all others one by one. At least one is read.
     */
    public Map<ByteString, FoundEntry> read(List<ByteString> keys) {
        Map<ByteString, FoundEntry> found = new HashMap<>();
        List<ReadEntry> others = new ArrayList<>();
        unread.addAll(keys);
        readAll(
                new BulkRequest(keys.size(), keys::get, true, BulkRequest.LONGEST),
                entries -> {
                    for (ReadEntry entry : entries) {
                        ByteString key = keys.get(entry.index());
                        if (entry.value().isPresent()) {
                            if (isFull()) {
                                continue;
                            }
                            SeenValue value =
                                    new SeenValue(entry.type(), entry.value().orElseThrow());
                            keep(key, new FoundEntry(value, entry.ttl()), found);
                        } else if (entry.exists()) {
                            others.add(entry);
                            continue;
                        }
                        unread.remove(key);
                    }
                });
        for (ReadEntry entry : others) {
            if (isFull()) {
                break;
            }
            unread.remove(keys.get(entry.index()));
            see(keys.get(entry.index()), entry.ttl(), found);
        }
        return found;
    }

    private void see(ByteString key, Ttl ttl, Map<ByteString, FoundEntry> found) {
        try {
            await(server.see(key)).ifPresent(value -> keep(key, new FoundEntry(value, ttl), found));
        } catch (CacheException e) {
            if (e.kind() != CacheException.Kind.SERVER) {
                throw e;
            }
            // One that cannot be read is not the end of the others.
            refused.put(key, String.valueOf(e.getMessage()));
        }
    }

    private void keep(ByteString key, FoundEntry now, Map<ByteString, FoundEntry> found) {
        bytes += now.value().bytes().length();
        found.put(key, now);
    }

    private boolean isFull() {
        return bytes >= mostBytes;
    }

    /** Whether nothing is known of a key because what was read before it filled the room. */
    public boolean isUnread(ByteString key) {
        return unread.contains(key);
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
    public Optional<String> whyRefused(ByteString key) {
        return Optional.ofNullable(refused.get(key));
    }

    private void readAll(BulkRequest request, Consumer<List<ReadEntry>> sink) {
        server.readAll(
                request,
                new EntrySink() {
                    @Override
                    public boolean accept(List<ReadEntry> entries) {
                        sink.accept(entries);
                        return !isFull() || !request.values();
                    }

                    @Override
                    public boolean refused(List<Integer> indexes, CacheException why) {
                        for (int at : indexes) {
                            ByteString key = request.key().apply(at);
                            refused.put(key, String.valueOf(why.getMessage()));
                            unread.remove(key);
                        }
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
