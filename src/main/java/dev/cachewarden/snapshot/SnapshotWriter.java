package dev.cachewarden.snapshot;

import dev.cachewarden.core.file.PrivateFiles;

import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;

/**
 * A file being written. A frame is on the disk when it was {@linkplain #force forced}; of what was
 * not, a power failure leaves whole frames or the beginning of one. For one thread, but for {@link
 * #force}.
 */
final class SnapshotWriter implements AutoCloseable {

    private final Path file;

    /** A plain stream: a channel would be closed by an interrupt of the writing thread. */
    private final FileOutputStream out;

    private final FrameSeal seal;
    private long frames;
    private long written;

    private SnapshotWriter(Path file, FileOutputStream out, FrameSeal seal) {
        this.file = file;
        this.out = out;
        this.seal = seal;
    }

    /**
     * Begins a file that does not exist yet.
     *
     * @throws java.nio.file.FileAlreadyExistsException if it does
     */
    static SnapshotWriter begin(Path file, FileHead head, FrameSeal seal, byte[] title)
            throws IOException {
        PrivateFiles.create(file);
        FileOutputStream out = new FileOutputStream(file.toFile(), true);
        try {
            out.write(head.bytes().toArray());
            SnapshotWriter writer = new SnapshotWriter(file, out, seal);
            writer.write(FrameKind.TITLE, Packing.pack(title));
            writer.force();
            return writer;
        } catch (IOException e) {
            out.close();
            throw e;
        }
    }

    Path file() {
        return file;
    }

    /** Bytes of all frames so far. */
    long written() {
        return written;
    }

    /**
     * Adds a frame.
     *
     * @param packed see {@link Packing#pack}
     */
    void write(FrameKind kind, byte[] packed) throws IOException {
        add(kind, seal.seal(frames, kind, packed));
    }

    /** Adds a frame that everybody can read, and change. */
    void writeUnsealed(FrameKind kind, byte[] content) throws IOException {
        add(kind, content);
    }

    private void add(FrameKind kind, byte[] bytes) throws IOException {
        ByteBuffer frame =
                ByteBuffer.allocate(Integer.BYTES + 1 + bytes.length)
                        .putInt(bytes.length)
                        .put(kind.code())
                        .put(bytes);
        out.write(frame.array());
        frames++;
        written += frame.capacity();
    }

    /** Forces at least what was written before to the disk. */
    void force() throws IOException {
        out.getFD().sync();
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
