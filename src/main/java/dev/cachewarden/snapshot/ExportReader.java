package dev.cachewarden.snapshot;

import dev.cachewarden.core.port.JournalException;
import dev.cachewarden.core.port.SnapshotFiles.Opened;
import dev.cachewarden.core.snapshot.ExportCounts;
import dev.cachewarden.core.snapshot.ExportTitle;
import dev.cachewarden.core.snapshot.SnapshotEntry;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** An exported snapshot, open for reading. */
final class ExportReader implements Opened {

    private final Path file;
    private final SnapshotReader reader;
    private final ExportFrames frames;
    private final ExportTitle title;
    private final Optional<ExportCounts> counts;

    /**
     * @throws IOException if it is not as it was written
     */
    ExportReader(Path file, SnapshotReader reader) throws IOException {
        this.file = file;
        this.reader = reader;
        this.frames = ExportFrames.of(reader);
        this.title = title(frames.title());
        this.counts = provenCounts();
    }

    /** The first frame that is opened: a key that does not open it opens none. */
    private ExportTitle title(SnapshotReader.Sealed frame) throws IOException {
        try {
            return ExportTitles.title(ExportTitles.parse(reader.content(frame)));
        } catch (ChangedFrameException e) {
            throw reader.head().key().equals(ExportedSnapshotFiles.IN_CLEAR)
                    ? e
                    : new ChangedFrameException(
                            "the pass phrase is another one, or the beginning of the file was"
                                    + " changed");
        }
    }

    private Optional<ExportCounts> provenCounts() throws IOException {
        if (frames.end().isEmpty()) {
            return Optional.empty();
        }
        ExportCounts sealed = ExportTitles.counts(reader.content(frames.end().get()));
        if (!frames.summary(reader).equals(Optional.of(sealed))) {
            throw new ChangedFrameException();
        }
        return Optional.of(sealed);
    }

    @Override
    public ExportTitle title() {
        return title;
    }

    @Override
    public Optional<ExportCounts> counts() {
        return counts;
    }

    @Override
    public void read(Consumer<List<SnapshotEntry>> sink) {
        long passed = 0;
        try {
            for (SnapshotReader.Sealed frame : frames.entries()) {
                List<SnapshotEntry> entries = ExportCodec.decode(reader.content(frame));
                passed += entries.size();
                sink.accept(entries);
            }
            if (counts.isPresent() && counts.get().entries() != passed) {
                throw new ChangedFrameException();
            }
        } catch (IOException e) {
            throw ExportedSnapshotFiles.unreadable(file, e);
        }
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (IOException e) {
            throw new JournalException("The snapshot " + file + " cannot be closed.", e);
        }
    }
}
