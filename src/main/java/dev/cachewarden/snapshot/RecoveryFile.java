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
import java.util.Optional;

/** A recovery snapshot being written. */
final class RecoveryFile implements RecoverySnapshot {

    /**
     * Bytes of the entries in a frame; a single longer one has a frame to itself. Arrays of half a
     * megabyte and more cost the garbage collector a region each.
     */
    private static final long FRAME = 1 << 18;

    private final SnapshotWriter writer;
    private final LockedFile hold;
    private final long largest;
    private boolean closed;

    private final Object forcing = new Object();
    private long forced;
    private Optional<IOException> failure = Optional.empty();

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
            for (int from = 0; from < entries.size(); ) {
                int to = end(entries, from);
                add(Packing.pack(EntryCodec.encode(entries.subList(from, to))));
                from = to;
            }
        } catch (IOException e) {
            throw unwritable(writer.file().toString(), e);
        }
    }

    /**
     * Of the entries of a frame that begins at {@code from}. What was added stays in one frame with
     * what is before it, whose move it can be: an undo reads a frame at a time, and takes nothing
     * away before that is back.
     */
    private static int end(List<SavedEntry> entries, int from) {
        int to = from;
        long bytes = 0;
        do {
            bytes += entries.get(to++).bytes();
        } while (to < entries.size()
                && (entries.get(to).before().isEmpty()
                        || bytes + entries.get(to).bytes() <= FRAME));
        return to;
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

    /** One forcing is for all batches that were written before it began. */
    @Override
    public void force() {
        long wanted = written();
        try {
            synchronized (forcing) {
                if (wanted > forced) {
                    long reached = written();
                    forceOrNeverAgain();
                    forced = reached;
                }
            }
        } catch (IOException e) {
            throw unwritable(writer.file().toString(), e);
        }
    }

    private synchronized long written() {
        return writer.written();
    }

    /** After a failure the next would succeed, although the system has dropped what was written. */
    private void forceOrNeverAgain() throws IOException {
        if (failure.isPresent()) {
            throw failure.get();
        }
        try {
            writer.force();
        } catch (IOException e) {
            failure = Optional.of(e);
            throw e;
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
