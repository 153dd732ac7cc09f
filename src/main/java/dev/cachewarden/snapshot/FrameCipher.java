package dev.cachewarden.snapshot;

import com.google.crypto.tink.subtle.AesGcmHkdfStreaming;

import io.airlift.compress.v3.MalformedInputException;
import io.airlift.compress.v3.lz4.Lz4JavaCompressor;
import io.airlift.compress.v3.lz4.Lz4JavaDecompressor;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Arrays;

/** Seals and opens the frames of one file. Safe for all threads. */
final class FrameCipher {

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

    /** The ciphertext of a frame whose content was {@linkplain #pack packed}. */
    byte[] seal(long number, FrameKind kind, byte[] packed) throws IOException {
        ByteArrayOutputStream sealed = new ByteArrayOutputStream(packed.length + OVERHEAD);
        try (OutputStream out = cipher.newEncryptingStream(sealed, associated(number, kind))) {
            out.write(packed);
        } catch (GeneralSecurityException e) {
            throw new IOException("it cannot be encrypted", e);
        }
        return sealed.toByteArray();
    }

    /** Makes a content smaller. */
    static byte[] pack(byte[] content) {
        Lz4JavaCompressor compressor = new Lz4JavaCompressor();
        byte[] packed = new byte[Integer.BYTES + compressor.maxCompressedLength(content.length)];
        ByteBuffer.wrap(packed).putInt(content.length);
        int size =
                compressor.compress(
                        content,
                        0,
                        content.length,
                        packed,
                        Integer.BYTES,
                        packed.length - Integer.BYTES);
        return Arrays.copyOf(packed, Integer.BYTES + size);
    }

    /**
     * The content of a frame.
     *
     * @throws IOException if somebody has changed it, or the key is another one
     */
    byte[] open(long number, FrameKind kind, byte[] sealed) throws IOException {
        byte[] packed;
        try (InputStream in =
                cipher.newDecryptingStream(
                        new ByteArrayInputStream(sealed), associated(number, kind))) {
            packed = in.readAllBytes();
        } catch (GeneralSecurityException e) {
            throw new IOException("it cannot be decrypted", e);
        }
        return unpack(packed);
    }

    private static byte[] unpack(byte[] packed) throws IOException {
        int length = packed.length < Integer.BYTES ? -1 : ByteBuffer.wrap(packed).getInt();
        if (length < 0 || length > LARGEST) {
            throw new IOException("a frame says that it is larger than any");
        }
        try {
            byte[] content = new byte[length];
            int found =
                    new Lz4JavaDecompressor()
                            .decompress(
                                    packed,
                                    Integer.BYTES,
                                    packed.length - Integer.BYTES,
                                    content,
                                    0,
                                    length);
            return Arrays.copyOf(content, found);
        } catch (MalformedInputException e) {
            throw new IOException("a frame cannot be unpacked", e);
        }
    }

    private byte[] associated(long number, FrameKind kind) {
        return ByteBuffer.allocate(file.length + Long.BYTES + 1)
                .put(file)
                .putLong(number)
                .put(kind.code())
                .array();
    }
}
