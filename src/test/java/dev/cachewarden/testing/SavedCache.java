package dev.cachewarden.testing;

import dev.cachewarden.core.entry.Ttl;
import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.core.key.Glob;
import dev.cachewarden.core.port.CacheReader;
import dev.cachewarden.core.port.Clock;
import dev.cachewarden.core.port.SeenValue;
import dev.cachewarden.core.port.SnapshotFiles;
import dev.cachewarden.core.snapshot.EntryContent;
import dev.cachewarden.core.snapshot.ExportCounts;
import dev.cachewarden.core.snapshot.ExportTitle;
import dev.cachewarden.core.snapshot.PassPhrase;
import dev.cachewarden.core.snapshot.SnapshotEntry;
import dev.cachewarden.core.snapshot.SnapshotSelection;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** What a test saves of a cache, or makes up, in a snapshot. */
public final class SavedCache {

    public static final Instant TAKEN = Instant.parse("2026-11-22T14:02:05Z");

    private final List<SnapshotEntry> entries = new ArrayList<>();
    private SnapshotSelection selection = SnapshotSelection.ALL;
    private Optional<PassPhrase> phrase = Optional.empty();
    private long unread;

    /** All that a server has of ours. */
    public static SavedCache of(CacheReader server, Clock clock) {
        SavedCache saved = new SavedCache();
        server.scan(
                Glob.startingWith(ByteString.utf8("clerk:")),
                1000,
                keys -> {
                    keys.forEach(key -> saved.add(server, key, clock));
                    return true;
                });
        return saved;
    }

    private void add(CacheReader server, ByteString key, Clock clock) {
        SeenValue seen = server.see(key).join().orElseThrow();
        Ttl ttl = server.ttls(List.of(key)).join().getFirst().orElseThrow();
        long now = TAKEN.toEpochMilli();
        OptionalLong end =
                ttl instanceof Ttl.Running running
                        ? OptionalLong.of(now + running.remaining(clock.nanos()).toMillis())
                        : OptionalLong.empty();
        entries.add(new SnapshotEntry(key, new EntryContent(seen.type(), seen.bytes(), end), now));
    }

    public SavedCache with(String key, String value, Duration left) {
        return with(key, EntryContent.STRING, value, left);
    }

    /**
     * Adds an entry of any type.
     *
     * @param bytes the value of a string, else what DUMP answered
     */
    public SavedCache with(String key, String type, String bytes, Duration left) {
        long readAt = TAKEN.toEpochMilli();
        EntryContent content =
                new EntryContent(
                        type, ByteString.utf8(bytes), OptionalLong.of(readAt + left.toMillis()));
        entries.add(new SnapshotEntry(ByteString.utf8(key), content, readAt));
        return this;
    }

    public SavedCache selecting(SnapshotSelection wanted) {
        selection = wanted;
        return this;
    }

    public SavedCache encrypted(String with) {
        phrase = Optional.of(new PassPhrase(with));
        return this;
    }

    /** Some keys could not be read. */
    public SavedCache unread(long keys) {
        unread = keys;
        return this;
    }

    public void to(SnapshotFiles files, Path file) {
        ExportTitle title = new ExportTitle(TAKEN, "db.test:6379", "clerk", selection);
        try (SnapshotFiles.Written written = files.begin(file, title, phrase)) {
            written.add(entries);
            written.finish(new ExportCounts(entries.size(), 0, unread));
        }
    }
}
