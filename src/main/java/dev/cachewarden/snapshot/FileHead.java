package dev.cachewarden.snapshot;

import dev.cachewarden.core.key.ByteString;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * What a file begins with, in clear text.
 *
 * @param bytes as they are in the file
 * @param json what they say
 */
record FileHead(ByteString bytes, JsonNode json) {

    private static final byte[] MAGIC = {'C', 'W', 'S', 'N', 'A', 'P', 0, 1};
    private static final int SALT = 16;
    private static final int LONGEST = 4096;
    private static final JsonMapper MAPPER = new JsonMapper();

    /** Of a file whose key is in the key file of this user. */
    static FileHead ofKeyFile() {
        byte[] salt = new byte[SALT];
        new SecureRandom().nextBytes(salt);
        JsonNode json =
                MAPPER.createObjectNode()
                        .put("cipher", "AES256-GCM-HKDF-1MB")
                        .put("packing", "lz4")
                        .put("key", "file")
                        .put("salt", HexFormat.of().formatHex(salt));
        byte[] text = json.toString().getBytes(StandardCharsets.UTF_8);
        return new FileHead(bytes(MAGIC, text.length, text), json);
    }

    /**
     * Reads what a file begins with.
     *
     * @throws IOException if it is no snapshot, or one of a later format
     */
    static FileHead read(DataInputStream in) throws IOException {
        try {
            byte[] magic = in.readNBytes(MAGIC.length);
            if (!Arrays.equals(magic, MAGIC)) {
                throw new IOException(
                        "it is no snapshot of Cachewarden, or one of a later version");
            }
            int length = in.readInt();
            if (length < 0 || length > LONGEST) {
                throw new IOException("it begins with something unknown");
            }
            byte[] text = in.readNBytes(length);
            return new FileHead(bytes(magic, length, text), MAPPER.readTree(text));
        } catch (EOFException e) {
            throw new IOException("it ends before it begins", e);
        } catch (JacksonException e) {
            throw new IOException("it begins with something unknown", e);
        }
    }

    private static ByteString bytes(byte[] magic, int length, byte[] text) {
        return ByteString.wrap(
                ByteBuffer.allocate(magic.length + Integer.BYTES + text.length)
                        .put(magic)
                        .putInt(length)
                        .put(text)
                        .array());
    }

    /** What binds frames to this file. */
    byte[] digest() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes.toArray());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
