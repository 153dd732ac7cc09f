package dev.cachewarden.snapshot;

import dev.cachewarden.core.key.ByteString;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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

    private static final byte[] MAGIC = {'C', 'W', 'S', 'N', 'A', 'P', 0};
    private static final byte FORMAT = 1;
    private static final int SALT = 16;
    private static final int LONGEST = 4096;
    private static final JsonMapper MAPPER = new JsonMapper();

    /** Of a file whose key is in the key file of this user. */
    static FileHead ofKeyFile() throws IOException {
        return of(json("AES256-GCM-HKDF-1MB", "file"));
    }

    /** Of a file whose key is made of a pass phrase. */
    static FileHead ofPassPhrase(PhraseCost cost, JsonNode title) throws IOException {
        ObjectNode json = json("AES256-GCM-HKDF-1MB", "argon2id");
        cost.writeTo(json);
        return of(json.set("title", title));
    }

    /** Of a file that is not encrypted. */
    static FileHead inClear(JsonNode title) throws IOException {
        return of(json("none", "none").set("title", title));
    }

    private static ObjectNode json(String cipher, String key) {
        byte[] salt = new byte[SALT];
        new SecureRandom().nextBytes(salt);
        return MAPPER.createObjectNode()
                .put("cipher", cipher)
                .put("packing", "lz4")
                .put("key", key)
                .put("salt", HexFormat.of().formatHex(salt));
    }

    private static FileHead of(JsonNode json) throws IOException {
        byte[] text = json.toString().getBytes(StandardCharsets.UTF_8);
        if (text.length > LONGEST) {
            throw new IOException("what it is of has too long a name");
        }
        return new FileHead(bytes(text.length, text), json);
    }

    /**
     * Reads what a file begins with.
     *
     * @throws IOException if it is no snapshot, or one of another format
     */
    static FileHead read(DataInputStream in) throws IOException {
        try {
            if (!Arrays.equals(in.readNBytes(MAGIC.length), MAGIC)) {
                throw new IOException("it is no snapshot of Cachewarden");
            }
            int format = in.readUnsignedByte();
            if (format != FORMAT) {
                throw new IOException(
                        "it has format "
                                + format
                                + ", and this version of Cachewarden reads format "
                                + FORMAT);
            }
            int length = in.readInt();
            if (length < 0 || length > LONGEST) {
                throw new IOException("it begins with something unknown");
            }
            byte[] text = new byte[length];
            in.readFully(text);
            return new FileHead(bytes(length, text), object(text));
        } catch (EOFException e) {
            throw new IOException("it ends before it begins", e);
        } catch (JacksonException e) {
            throw new IOException("it begins with something unknown", e);
        }
    }

    /** Whether a file begins as snapshots of any format do. */
    static boolean isThere(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return Arrays.equals(in.readNBytes(MAGIC.length), MAGIC);
        }
    }

    private static JsonNode object(byte[] text) throws IOException {
        JsonNode json = MAPPER.readTree(text);
        if (!json.isObject()) {
            throw new IOException("it begins with something unknown");
        }
        return json;
    }

    private static ByteString bytes(int length, byte[] text) {
        return ByteString.wrap(
                ByteBuffer.allocate(MAGIC.length + 1 + Integer.BYTES + text.length)
                        .put(MAGIC)
                        .put(FORMAT)
                        .putInt(length)
                        .put(text)
                        .array());
    }

    /** How the key of the file is found: {@code file}, {@code argon2id} or {@code none}. */
    String key() {
        return json.path("key").asString("");
    }

    /**
     * What makes the file differ from all others.
     *
     * @throws IOException if there is none
     */
    byte[] salt() throws IOException {
        try {
            byte[] salt = HexFormat.of().parseHex(json.path("salt").asString(""));
            if (salt.length == SALT) {
                return salt;
            }
        } catch (IllegalArgumentException e) {
            throw new IOException("it begins with something unknown", e);
        }
        throw new IOException("it begins with something unknown");
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
