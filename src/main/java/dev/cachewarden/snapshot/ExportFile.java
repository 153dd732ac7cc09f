package dev.cachewarden.snapshot;

import dev.cachewarden.core.port.JournalException;
import dev.cachewarden.core.port.SnapshotFiles.Written;
import dev.cachewarden.core.snapshot.ExportCounts;
import dev.cachewarden.core.snapshot.SnapshotEntry;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;

/** An exported snapshot being written, under a name that it does not keep. */
final class ExportFile implements Written {

    private final ClaimedName name;
    private final SnapshotWriter writer;
    private long entries;

    ExportFile(ClaimedName name, SnapshotWriter writer) {
        this.name = name;
        this.writer = writer;
    }

    @Override
    public void add(List<SnapshotEntry> batch) {
        try {
            writer.write(FrameKind.ENTRIES, Packing.pack(ExportCodec.encode(batch)));
            entries += batch.size();
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    @Override
    public void finish(ExportCounts counts) {
        if (counts.entries() != entries) {
            throw new IllegalArgumentException(
                    entries + " entries were added, and not " + counts.entries());
        }
        byte[] end = ExportTitles.bytes(ExportTitles.json(counts));
        try {
            writer.writeUnsealed(FrameKind.SUMMARY, end);
            writer.write(FrameKind.END, Packing.pack(end));
            writer.force();
            writer.close();
            name.take();
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    private JournalException unwritable(IOException e) {
        return name.unwritable(e);
    }

    /** Of what is finished, nothing is left under that name. */
    @Override
    public void close() {
        try (writer) {
            Files.deleteIfExists(name.unfinished());
        } catch (IOException e) {
            // Its name says that it is not whole.
            return;
        }
    }
}
