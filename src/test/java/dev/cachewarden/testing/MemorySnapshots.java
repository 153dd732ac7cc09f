package dev.cachewarden.testing;

import dev.cachewarden.core.port.JournalException;
import dev.cachewarden.core.port.SnapshotFiles;
import dev.cachewarden.core.snapshot.ExportCounts;
import dev.cachewarden.core.snapshot.ExportTitle;
import dev.cachewarden.core.snapshot.ListedSnapshot;
import dev.cachewarden.core.snapshot.PassPhrase;
import dev.cachewarden.core.snapshot.SnapshotEntry;
import dev.cachewarden.core.snapshot.SnapshotLabel;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** Snapshots in memory. */
public final class MemorySnapshots implements SnapshotFiles {

    private final Map<Path, Saved> files = new ConcurrentHashMap<>();

    private record Saved(
            ExportTitle title,
            Optional<PassPhrase> phrase,
            List<SnapshotEntry> entries,
            Optional<ExportCounts> counts) {}

    /** A file that its writer did not end: what is there is good, and it is not all. */
    public void cut(Path file) {
        files.computeIfPresent(
                file, (_, it) -> new Saved(it.title, it.phrase, it.entries, Optional.empty()));
    }

    @Override
    public Written begin(Path file, ExportTitle title, Optional<PassPhrase> phrase) {
        List<SnapshotEntry> entries = new ArrayList<>();
        return new Written() {

            @Override
            public void add(List<SnapshotEntry> added) {
                entries.addAll(added);
            }

            @Override
            public void finish(ExportCounts counts) {
                files.put(file, new Saved(title, phrase, entries, Optional.of(counts)));
            }

            @Override
            public void close() {}
        };
    }

    @Override
    public SnapshotLabel label(Path file) {
        Saved saved = saved(file);
        return new SnapshotLabel(saved.title, saved.phrase.isPresent(), saved.counts, 0);
    }

    @Override
    public List<ListedSnapshot> list(Path folder) {
        return files.keySet().stream()
                .filter(file -> folder.equals(file.getParent()))
                .sorted()
                .map(file -> new ListedSnapshot(file, Optional.of(label(file)), Optional.empty()))
                .toList();
    }

    @Override
    public Opened open(Path file, Optional<PassPhrase> phrase) {
        Saved saved = saved(file);
        if (!saved.phrase.equals(phrase)) {
            throw failure("The pass phrase of " + file + " is another one.");
        }
        return new Opened() {

            @Override
            public ExportTitle title() {
                return saved.title;
            }

            @Override
            public Optional<ExportCounts> counts() {
                return saved.counts;
            }

            @Override
            public void read(Consumer<List<SnapshotEntry>> sink) {
                saved.entries.forEach(entry -> sink.accept(List.of(entry)));
            }

            @Override
            public void close() {}
        };
    }

    private Saved saved(Path file) {
        return Optional.ofNullable(files.get(file))
                .orElseThrow(() -> failure(file + " is no snapshot."));
    }

    private static JournalException failure(String message) {
        return new JournalException(message, new IOException(message));
    }
}
