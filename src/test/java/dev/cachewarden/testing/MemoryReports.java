package dev.cachewarden.testing;

import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.core.port.CacheException;
import dev.cachewarden.core.port.FollowedKeys;
import dev.cachewarden.core.port.KeyChanges;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/** What a {@link MemoryCache} reports of changing keys, and when: a test says each report. */
public final class MemoryReports {

    private final MemoryEntries entries;
    private final List<List<ByteString>> checks = new CopyOnWriteArrayList<>();
    private volatile Optional<KeyChanges> following = Optional.empty();
    private volatile boolean offered;

    MemoryReports(MemoryEntries entries) {
        this.entries = entries;
    }

    /** From here on changes can be followed. */
    public void offer() {
        offered = true;
    }

    /** These keys have changed. */
    public void changed(String... keys) {
        following.orElseThrow().changed(Stream.of(keys).map(ByteString::utf8).toList());
    }

    public void lose() {
        following.orElseThrow().lost();
    }

    /** A database was emptied, or the connection is back. */
    public void anyChanged() {
        following.orElseThrow().anyChanged();
    }

    public boolean isFollowed() {
        return following.isPresent();
    }

    /** The keys whose presence was asked for, per command. */
    public List<List<ByteString>> checks() {
        return checks;
    }

    FollowedKeys follow(KeyChanges changes) {
        if (!offered) {
            throw new CacheException(
                    CacheException.Kind.SERVER, "memory:6379 does not report changes of keys.");
        }
        following = Optional.of(changes);
        return new Followed();
    }

    private final class Followed implements FollowedKeys {

        @Override
        public CompletableFuture<List<Long>> countPresent(List<List<ByteString>> lists) {
            checks.addAll(lists);
            return CompletableFuture.completedFuture(
                    lists.stream()
                            .map(keys -> keys.stream().filter(entries::has).count())
                            .toList());
        }

        @Override
        public CompletableFuture<Void> reported() {
            return CompletableFuture.allOf();
        }

        @Override
        public void close() {
            following = Optional.empty();
        }
    }
}
