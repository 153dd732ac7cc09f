package dev.cachewarden.snapshot;

import dev.cachewarden.core.file.LockedFile;
import dev.cachewarden.core.file.WholeFile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * The key of this user's recovery snapshots, in a file for its owner only: it keeps them from who
 * gets at a copy of their folder, not from who can read the owner's files.
 */
record RecoveryKeyFile(Path file) {

    /** Makes the key where there is none. Blocking. */
    byte[] key() throws IOException {
        if (!Files.exists(file)) {
            make();
        }
        try {
            byte[] key = HexFormat.of().parseHex(Files.readString(file).strip());
            if (key.length == FrameCipher.KEY) {
                return key;
            }
        } catch (IllegalArgumentException e) {
            throw new IOException(file + " holds no key", e);
        }
        throw new IOException(file + " holds no key");
    }

    private void make() throws IOException {
        try (LockedFile _ = LockedFile.of(file)) {
            if (!Files.exists(file)) {
                byte[] key = new byte[FrameCipher.KEY];
                new SecureRandom().nextBytes(key);
                WholeFile.writePrivate(file, HexFormat.of().formatHex(key) + "\n");
            }
        }
    }
}
