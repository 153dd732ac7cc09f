package dev.cachewarden.secrets;

import dev.cachewarden.core.connection.Secret;
import dev.cachewarden.core.port.SecretStoreException;
import dev.cachewarden.sealing.PhraseKey;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;

import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** The content of a secrets file, and the key that its pass phrase makes: see the package. */
final class SealedSecrets {

    private static final JsonMapper MAPPER = new JsonMapper();
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int VERSION = 1;
    private static final int SALT_BYTES = 16;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    /** A file says what its key costs, and anybody can write one: more than this is not paid. */
    private static final PhraseKey MOST = new PhraseKey(256 * 1024, 16, 16);

    private final byte[] salt;
    private final PhraseKey cost;
    private final byte[] key;

    private SealedSecrets(byte[] salt, PhraseKey cost, Secret phrase) {
        this.salt = salt;
        this.cost = cost;
        this.key = cost.of(phrase.reveal(), salt);
    }

    /** For a file that does not exist yet. */
    static SealedSecrets begin(Secret phrase, PhraseKey cost) {
        return new SealedSecrets(random(SALT_BYTES), cost, phrase);
    }

    /**
     * For a file that exists.
     *
     * @throws SecretStoreException if the pass phrase does not open it
     */
    static SealedSecrets of(Path file, Secret phrase) throws IOException {
        JsonNode root = root(file);
        SealedSecrets sealed = new SealedSecrets(bytes(root, "salt"), cost(root), phrase);
        sealed.read(file);
        return sealed;
    }

    /** Whether the key is that of the file: another program may have made it anew. */
    boolean isOf(Path file) throws IOException {
        return Arrays.equals(salt, bytes(root(file), "salt"));
    }

    /**
     * The names and secrets in a file.
     *
     * @throws SecretStoreException if the pass phrase does not open it
     */
    Map<String, String> read(Path file) throws IOException {
        ObjectNode root = root(file);
        byte[] nonce = bytes(root, "nonce");
        if (!root.deepCopy().without("nonce").without("sealed").equals(head())) {
            throw damaged(null);
        }
        try {
            byte[] clear = cipher(Cipher.DECRYPT_MODE, nonce).doFinal(bytes(root, "sealed"));
            return new TreeMap<>(
                    MAPPER.readValue(clear, new TypeReference<Map<String, String>>() {}));
        } catch (AEADBadTagException e) {
            throw new SecretStoreException(
                    "The pass phrase does not open "
                            + file
                            + ", or the file was changed. Nothing was changed; try again, or move"
                            + " the file away to begin anew.",
                    e);
        } catch (GeneralSecurityException e) {
            throw damaged(e);
        } catch (JacksonException e) {
            // The message of the library quotes what it read.
            throw new IOException("it holds no list of secrets", null);
        }
    }

    /** The text of a file with these. */
    String seal(Map<String, String> all) throws IOException {
        byte[] nonce = random(NONCE_BYTES);
        try {
            byte[] sealed =
                    cipher(Cipher.ENCRYPT_MODE, nonce).doFinal(MAPPER.writeValueAsBytes(all));
            ObjectNode root =
                    head().put("nonce", Base64.getEncoder().encodeToString(nonce))
                            .put("sealed", Base64.getEncoder().encodeToString(sealed));
            return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
        } catch (GeneralSecurityException e) {
            throw new IOException("it cannot be encrypted", e);
        }
    }

    private Cipher cipher(int mode, byte[] nonce) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(MAPPER.writeValueAsString(head()).getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    /** What everybody can read. */
    private ObjectNode head() {
        return MAPPER.createObjectNode()
                .put("version", VERSION)
                .put("derivation", "argon2id")
                .put("memoryKiB", cost.memoryKiB())
                .put("passes", cost.passes())
                .put("lanes", cost.lanes())
                .put("salt", Base64.getEncoder().encodeToString(salt));
    }

    private static ObjectNode root(Path file) throws IOException {
        try {
            JsonNode root = MAPPER.readTree(Files.readString(file));
            if (root.path("version").asInt(0) > VERSION) {
                throw new IOException("it is of a later version of Cachewarden");
            }
            if (root instanceof ObjectNode object) {
                return object;
            }
            throw damaged(null);
        } catch (JacksonException e) {
            throw damaged(e);
        }
    }

    private static PhraseKey cost(JsonNode root) throws IOException {
        int lanes = number(root, "lanes", 1, MOST.lanes());
        return new PhraseKey(
                number(root, "memoryKiB", 8 * lanes, MOST.memoryKiB()),
                number(root, "passes", 1, MOST.passes()),
                lanes);
    }

    private static int number(JsonNode root, String name, int least, int most) throws IOException {
        JsonNode number = root.path(name);
        if (!number.isInt() || number.asInt() < least || number.asInt() > most) {
            throw damaged(null);
        }
        return number.asInt();
    }

    private static byte[] bytes(JsonNode root, String name) throws IOException {
        try {
            String text = root.path(name).asString("");
            byte[] bytes = Base64.getDecoder().decode(text);
            // The last letter can be written in several ways.
            if (Base64.getEncoder().encodeToString(bytes).equals(text)) {
                return bytes;
            }
            throw damaged(null);
        } catch (IllegalArgumentException e) {
            throw damaged(e);
        }
    }

    private static byte[] random(int bytes) {
        byte[] random = new byte[bytes];
        RANDOM.nextBytes(random);
        return random;
    }

    private static IOException damaged(@Nullable Exception cause) {
        return new IOException("it is no file of secrets, or damaged", cause);
    }
}
