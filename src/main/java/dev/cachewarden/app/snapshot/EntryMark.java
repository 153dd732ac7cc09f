package dev.cachewarden.app.snapshot;

import dev.cachewarden.core.snapshot.EntryContent;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.OptionalLong;

/**
 * What an entry holds, in a few bytes: half of a SHA-256 of its type and bytes, and its end.
 *
 * @param expiresAt as in {@link EntryContent}; {@link Long#MIN_VALUE} for an entry without end
 */
record EntryMark(long high, long low, boolean isString, long expiresAt) {

    /** An end is known but for the time that its answer took. */
    private static final long TOLERANCE_MILLIS = 2_000;

    private static final long NEVER = Long.MIN_VALUE;

    static EntryMark of(EntryContent content) {
        ByteBuffer digest = ByteBuffer.wrap(digest(content));
        OptionalLong end = content.expiresAt();
        return new EntryMark(
                digest.getLong(), digest.getLong(), content.isString(), end.orElse(NEVER));
    }

    private static byte[] digest(EntryContent content) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            sha256.update(content.type().getBytes(StandardCharsets.UTF_8));
            sha256.update((byte) 0);
            return content.bytes()
                    .readBy((array, offset, length) -> {
                        sha256.update(array, offset, length);
                        return sha256.digest();
                    });
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /** How the same entry, in the second state, differs from this one. */
    Difference to(EntryMark second) {
        if (high == second.high && low == second.low) {
            return endsAs(second) ? Difference.SAME : Difference.OTHER_END;
        }
        return isString || second.isString ? Difference.CHANGED : Difference.STORED_DIFFERENTLY;
    }

    private boolean endsAs(EntryMark second) {
        if (expiresAt == NEVER || second.expiresAt == NEVER) {
            return expiresAt == second.expiresAt;
        }
        long least = Math.min(expiresAt, second.expiresAt);
        long most = Math.max(expiresAt, second.expiresAt);
        return least < 0 ? least == most : most - least <= TOLERANCE_MILLIS;
    }

    /** What became of it if there is no such entry at that time, in ms since 1970. */
    Difference absentAt(long millis) {
        return expiresAt != NEVER && expiresAt <= millis ? Difference.EXPIRED : Difference.GONE;
    }
}
