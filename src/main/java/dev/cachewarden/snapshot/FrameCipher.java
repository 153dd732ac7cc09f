package dev.cachewarden.snapshot;

import com.google.crypto.tink.subtle.AesGcmHkdfStreaming;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;

/** Encrypts the frames of one file. */
final class FrameCipher implements FrameSeal {

    /** Bytes of a key. */
    static final int KEY = 32;

    /** Bytes of a segment of the format. */
    private static final int SEGMENT = 1 << 20;

    private static final int LEAST_SEGMENT = 1 << 12;

    /** Bytes of a ciphertext beyond its plain text, at most, where there is one segment. */
    private static final int OVERHEAD = 256;

    /** No frame is larger: what says it is was not written by us. */
    static final int LARGEST = 1 << 30;

    private final byte[] key;
    private final byte[] file;

    /**
     * @param key of {@link #KEY} bytes
     * @param file identifies the file: the digest of what is before its frames
     */
    FrameCipher(byte[] key, byte[] file) {
        this.key = key.clone();
        this.file = file.clone();
    }

    /**
     * For one frame. A frame of one segment is the same for every size of segment that it fits
     * into, and Tink takes twice that size of memory for each.
     *
     * @param length bytes of the frame, as plain text or as ciphertext
     */
    private AesGcmHkdfStreaming cipher(int length) throws GeneralSecurityException {
        int segment = LEAST_SEGMENT;
        while (segment < SEGMENT && segment - OVERHEAD < length) {
            segment <<= 1;
        }
        return new AesGcmHkdfStreaming(key, "HmacSha256", KEY, segment, 0);
    }

    @Override
    public byte[] seal(long number, FrameKind kind, byte[] packed) throws IOException {
        ByteArrayOutputStream sealed = new ByteArrayOutputStream(packed.length + OVERHEAD);
        try (OutputStream out =
                cipher(packed.length).newEncryptingStream(sealed, associated(file, number, kind))) {
            out.write(packed);
        } catch (GeneralSecurityException e) {
            throw new IOException("it cannot be encrypted", e);
        }
        return sealed.toByteArray();
    }

    /** Nothing but memory is read, so every failure says that it is not what was sealed. */
    @Override
    public byte[] open(long number, FrameKind kind, byte[] sealed) throws ChangedFrameException {
        try (InputStream in =
                cipher(sealed.length)
                        .newDecryptingStream(
                                new ByteArrayInputStream(sealed), associated(file, number, kind))) {
            return in.readAllBytes();
        } catch (GeneralSecurityException | IOException e) {
            throw new ChangedFrameException(e);
        }
    }

    /** What a frame is bound to: its file, its number and its kind. */
    static byte[] associated(byte[] file, long number, FrameKind kind) {
        return ByteBuffer.allocate(file.length + Long.BYTES + 1)
                .put(file)
                .putLong(number)
                .put(kind.code())
                .array();
    }
}
