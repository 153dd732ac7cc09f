package dev.cachewarden.snapshot;

import dev.cachewarden.core.file.LockedFile;
import dev.cachewarden.core.file.WholeFile;
import dev.cachewarden.core.port.JournalException;
import dev.cachewarden.core.port.RecoverySnapshots.RecoverySnapshot;
import dev.cachewarden.core.snapshot.SavedEntry;
import dev.cachewarden.core.text.Bytes;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/** A recovery snapshot being written. */
final class RecoveryFile implements RecoverySnapshot {

    private final SnapshotWriter writer;
    private final LockedFile hold;
    private final long largest;
    private boolean closed;

    /**
     * @param hold keeps the file from being deleted while it is written
     * @param largest bytes that the file may take
     */
    RecoveryFile(SnapshotWriter writer, LockedFile hold, long largest) {
        this.writer = writer;
        this.hold = hold;
        this.largest = largest;
    }

    /** Packs on the caller's thread: several batches come at a time. */
    @Override
    public void add(List<SavedEntry> entries) {
        try {
            add(Packing.pack(EntryCodec.encode(entries)));
        } catch (IOException e) {
            throw unwritable(writer.file().toString(), e);
        }
    }

    private synchronized void add(byte[] packed) throws IOException {
        if (writer.written() > largest) {
            throw new JournalException(
                    "The recovery snapshot has grown beyond "
                            + Bytes.of(largest)
                            + ", its limit. What is not in it was not changed; raise the limit or"
                            + " go on without undo.",
                    new IOException("too large"));
        }
        writer.write(FrameKind.ENTRIES, packed);
    }

    @Override
    public synchronized void force() {
        try {
            writer.force();
        } catch (IOException e) {
            throw unwritable(writer.file().toString(), e);
        }
    }

    static JournalException unwritable(String where, IOException e) {
        return new JournalException(
                "The recovery snapshot cannot be written to %s: %s Make room or make it writable, or go on without undo."
                        .formatted(where, WholeFile.why(e)),
                e);
    }

    /** What was saved is on the disk: an end that cannot be written takes nothing from it. */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        try (var _ = (Closeable) hold::closeForGood;
                writer) {
            writer.write(FrameKind.END, Packing.pack(new byte[0]));
        } catch (IOException e) {
            return;
        }
    }
}
