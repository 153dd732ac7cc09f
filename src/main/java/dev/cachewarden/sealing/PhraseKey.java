package dev.cachewarden.sealing;

import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;

/**
 * Makes a key of a pass phrase with Argon2id (RFC 9106).
 *
 * @param memoryKiB memory that it takes, and so takes who guesses
 * @param passes how often that memory is gone through
 * @param lanes parts of that memory
 */
public record PhraseKey(int memoryKiB, int passes, int lanes) {

    /** The second of the two that RFC 9106, section 4, recommends. */
    public static final PhraseKey RECOMMENDED = new PhraseKey(64 * 1024, 3, 4);

    /** Bytes of a key. */
    public static final int BYTES = 32;

    /** The key. Takes about a second of one processor at the recommended cost. */
    public byte[] of(String phrase, byte[] salt) {
        Argon2BytesGenerator generator = new Argon2BytesGenerator();
        generator.init(
                new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                        .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                        .withMemoryAsKB(memoryKiB)
                        .withIterations(passes)
                        .withParallelism(lanes)
                        .withSalt(salt)
                        .build());
        byte[] key = new byte[BYTES];
        generator.generateBytes(bytes(phrase), key);
        return key;
    }

    /** Two keyboards can write one letter in two forms. */
    private static byte[] bytes(String phrase) {
        return Normalizer.normalize(phrase, Normalizer.Form.NFC).getBytes(StandardCharsets.UTF_8);
    }
}
