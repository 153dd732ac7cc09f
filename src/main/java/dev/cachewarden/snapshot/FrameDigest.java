package dev.cachewarden.snapshot;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/**
 * Leaves frames in clear, each behind its SHA-256. Shows what a disk, a copy or a careless editor
 * has changed; not what somebody has who computes the digests again.
 */
final class FrameDigest implements FrameSeal {

    private static final int DIGEST = 32;

    private final byte[] file;

    /**
     * @param file identifies the file: the digest of what is before its frames
     */
    FrameDigest(byte[] file) {
        this.file = file.clone();
    }

    @Override
    public byte[] seal(long number, FrameKind kind, byte[] packed) {
        return ByteBuffer.allocate(DIGEST + packed.length)
                .put(digest(number, kind, packed))
                .put(packed)
                .array();
    }

    @Override
    public byte[] open(long number, FrameKind kind, byte[] sealed) throws ChangedFrameException {
        if (sealed.length >= DIGEST) {
            byte[] packed = Arrays.copyOfRange(sealed, DIGEST, sealed.length);
            byte[] said = Arrays.copyOf(sealed, DIGEST);
            if (MessageDigest.isEqual(said, digest(number, kind, packed))) {
                return packed;
            }
        }
        throw new ChangedFrameException();
    }

    private byte[] digest(long number, FrameKind kind, byte[] packed) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            sha256.update(FrameCipher.associated(file, number, kind));
            return sha256.digest(packed);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
