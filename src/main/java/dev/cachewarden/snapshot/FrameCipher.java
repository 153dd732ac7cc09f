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

    private static final int SEGMENT = 1 << 20;

    /** Bytes of a ciphertext beyond its plain text, about. */
    private static final int OVERHEAD = 256;

    /** No frame is larger: what says it is was not written by us. */
    static final int LARGEST = 1 << 30;

    private final AesGcmHkdfStreaming cipher;
    private final byte[] file;

    /**
     * @param key of {@link #KEY} bytes
     * @param file identifies the file: the digest of what is before its frames
     */
    FrameCipher(byte[] key, byte[] file) {
        try {
            this.cipher = new AesGcmHkdfStreaming(key, "HmacSha256", KEY, SEGMENT, 0);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has AES-GCM", e);
        }
        this.file = file.clone();
    }

    @Override
    public byte[] seal(long number, FrameKind kind, byte[] packed) throws IOException {
        ByteArrayOutputStream sealed = new ByteArrayOutputStream(packed.length + OVERHEAD);
        try (OutputStream out =
                cipher.newEncryptingStream(sealed, associated(file, number, kind))) {
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
                cipher.newDecryptingStream(
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
