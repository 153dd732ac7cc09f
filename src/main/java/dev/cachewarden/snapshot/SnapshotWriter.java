package dev.cachewarden.snapshot;

import dev.cachewarden.core.file.LockedFile;
import dev.cachewarden.core.file.PrivateFiles;

import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;

/**
 * A file being written. A frame is on the disk when it was {@linkplain #force forced}; of what was
 * not, a power failure leaves whole frames or the beginning of one. For one thread.
 */
final class SnapshotWriter implements AutoCloseable {

    private final Path file;

    /** A plain stream: a channel would be closed by an interrupt of the writing thread. */
    private final FileOutputStream out;

    private final LockedFile hold;
    private final FrameCipher cipher;
    private long frames;
    private long written;

    private SnapshotWriter(Path file, FileOutputStream out, LockedFile hold, FrameCipher cipher) {
        this.file = file;
        this.out = out;
        this.hold = hold;
        this.cipher = cipher;
    }

    /**
     * Begins a file that does not exist yet.
     *
     * @throws java.nio.file.FileAlreadyExistsException if it does
     */
    static SnapshotWriter begin(Path file, FileHead head, byte[] key, byte[] title)
            throws IOException {
        PrivateFiles.create(file);
        LockedFile hold = LockedFile.of(file);
        try {
            FileOutputStream out = new FileOutputStream(file.toFile(), true);
            try {
                out.write(head.bytes().toArray());
                SnapshotWriter writer =
                        new SnapshotWriter(file, out, hold, new FrameCipher(key, head.digest()));
                writer.write(FrameKind.TITLE, FrameCipher.pack(title));
                writer.force();
                return writer;
            } catch (IOException e) {
                out.close();
                throw e;
            }
        } catch (IOException e) {
            hold.closeForGood();
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
     * @param packed see {@link FrameCipher#pack}
     */
    void write(FrameKind kind, byte[] packed) throws IOException {
        byte[] sealed = cipher.seal(frames, kind, packed);
        ByteBuffer frame =
                ByteBuffer.allocate(Integer.BYTES + 1 + sealed.length)
                        .putInt(sealed.length)
                        .put(kind.code())
                        .put(sealed);
        out.write(frame.array());
        frames++;
        written += frame.capacity();
    }

    void force() throws IOException {
        out.getFD().sync();
    }

    @Override
    public void close() throws IOException {
        try (out) {
            hold.closeForGood();
        }
    }
}
