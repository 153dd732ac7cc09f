package dev.cachewarden.snapshot;

import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.core.port.SnapshotFiles.Opened;
import dev.cachewarden.core.port.SnapshotFiles.Written;
import dev.cachewarden.core.snapshot.EntryContent;
import dev.cachewarden.core.snapshot.ExportCounts;
import dev.cachewarden.core.snapshot.ExportTitle;
import dev.cachewarden.core.snapshot.PassPhrase;
import dev.cachewarden.core.snapshot.SnapshotEntry;
import dev.cachewarden.core.snapshot.SnapshotSelection;

import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Exported snapshots of random entries, in a folder of the test. */
abstract class SavedSnapshots {

    static final Optional<PassPhrase> PHRASE =
            Optional.of(new PassPhrase("correct horse battery staple"));
    static final ExportTitle TITLE = title(SnapshotSelection.ALL);

    @TempDir Path folder;
    final Random random = new Random(20_261_130);

    /** The cheapest key: these tests open many files. */
    final ExportedSnapshotFiles files = new ExportedSnapshotFiles(new PhraseCost(8, 1, 1));

    static ExportTitle title(SnapshotSelection selection) {
        return new ExportTitle(
                Instant.parse("2026-11-30T09:45:01.123Z"), "127.0.0.1:6379", "clerk", selection);
    }

    static Stream<Optional<PassPhrase>> phrases() {
        return Stream.of(PHRASE, Optional.empty());
    }

    final Path file() {
        return folder.resolve("cache.cwsnap");
    }

    final List<SnapshotEntry> some(int count) {
        return some(count, 300);
    }

    /** For tests that open a file of them at every byte. */
    final List<SnapshotEntry> small(int count) {
        return some(count, 20);
    }

    final List<SnapshotEntry> some(int count, int most) {
        return IntStream.range(0, count).mapToObj(_ -> entry(most)).toList();
    }

    private SnapshotEntry entry(int most) {
        EntryContent content =
                new EntryContent(
                        random.nextBoolean() ? "string" : "hash",
                        bytes(most),
                        random.nextBoolean()
                                ? OptionalLong.of(random.nextLong())
                                : OptionalLong.empty());
        return new SnapshotEntry(bytes(20), content, random.nextLong());
    }

    private ByteString bytes(int most) {
        byte[] bytes = new byte[random.nextInt(most)];
        random.nextBytes(bytes);
        return ByteString.wrap(bytes);
    }

    @SafeVarargs
    final void write(Optional<PassPhrase> phrase, List<SnapshotEntry>... batches) {
        long entries = 0;
        try (Written written = files.begin(file(), TITLE, phrase)) {
            for (List<SnapshotEntry> batch : batches) {
                written.add(batch);
                entries += batch.size();
            }
            written.finish(new ExportCounts(entries, 2, 1));
        }
    }

    final List<SnapshotEntry> read(Optional<PassPhrase> phrase) {
        try (Opened opened = files.open(file(), phrase)) {
            return read(opened);
        }
    }

    static List<SnapshotEntry> read(Opened opened) {
        List<SnapshotEntry> read = new ArrayList<>();
        opened.read(read::addAll);
        return read;
    }
}
