package dev.cachewarden.snapshot;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A file being read. For one thread, but for what is done with bytes that were read. */
final class SnapshotReader implements AutoCloseable {

    private static final int BEFORE_FRAME = Integer.BYTES + 1;

    private final RandomAccessFile file;
    private final FileHead head;
    private final FrameSeal seal;
    private final long firstFrame;

    private SnapshotReader(RandomAccessFile file, FileHead head, FrameSeal seal)
            throws IOException {
        this.file = file;
        this.head = head;
        this.seal = seal;
        this.firstFrame = file.getFilePointer();
    }

    /**
     * Where a frame is.
     *
     * @param position of its ciphertext
     */
    record Sealed(long number, FrameKind kind, long position, int length) {}

    /** What has the key of a file. */
    interface SealSource {

        FrameSeal sealOf(FileHead head) throws IOException;
    }

    static SnapshotReader open(Path path, SealSource seals) throws IOException {
        RandomAccessFile file = new RandomAccessFile(path.toFile(), "r");
        try {
            FileHead head =
                    FileHead.read(new DataInputStream(Channels.newInputStream(file.getChannel())));
            return new SnapshotReader(file, head, seals.sealOf(head));
        } catch (IOException | RuntimeException e) {
            file.close();
            throw e;
        }
    }

    FileHead head() {
        return head;
    }

    /** Bytes of the file. */
    long size() throws IOException {
        return file.length();
    }

    /**
     * All whole frames. The file can end within one: that is how a killed program or a full disk
     * leaves it.
     *
     * @throws IOException if there is something else than frames
     */
    List<Sealed> frames() throws IOException {
        List<Sealed> frames = new ArrayList<>();
        byte[] before = new byte[BEFORE_FRAME];
        long position = firstFrame;
        long end = file.length();
        while (position + BEFORE_FRAME <= end) {
            file.seek(position);
            file.readFully(before);
            ByteBuffer start = ByteBuffer.wrap(before);
            int length = start.getInt();
            if (length < 0 || length > FrameCipher.LARGEST) {
                throw new IOException("a frame says that it is larger than any");
            }
            FrameKind kind = FrameKind.of(start.get());
            position += BEFORE_FRAME;
            if (position + length > end) {
                break;
            }
            frames.add(new Sealed(frames.size(), kind, position, length));
            position += length;
        }
        return frames;
    }

    /**
     * What is in a frame.
     *
     * @throws ChangedFrameException if somebody has changed the file, or the key is another one
     */
    byte[] content(Sealed frame) throws IOException {
        return content(frame, bytes(frame));
    }

    /**
     * What is in a frame whose {@link #bytes} these are. Safe for all threads.
     *
     * @throws ChangedFrameException as {@link #content(Sealed)}
     */
    byte[] content(Sealed frame, byte[] bytes) throws IOException {
        return Packing.unpack(seal.open(frame.number(), frame.kind(), bytes));
    }

    /** A frame as it is in the file. */
    byte[] bytes(Sealed frame) throws IOException {
        byte[] bytes = new byte[frame.length()];
        file.seek(frame.position());
        file.readFully(bytes);
        return bytes;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
