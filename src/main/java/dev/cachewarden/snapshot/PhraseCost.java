package dev.cachewarden.snapshot;

import dev.cachewarden.core.snapshot.PassPhrase;
import dev.cachewarden.sealing.PhraseKey;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.io.IOException;

/**
 * What it costs to make a key of a pass phrase with Argon2id (RFC 9106), and so to guess one.
 *
 * @param memoryKiB memory that it takes
 * @param passes how often that memory is gone through
 * @param lanes parts of that memory
 */
record PhraseCost(int memoryKiB, int passes, int lanes) {

    static final PhraseCost DEFAULT =
            new PhraseCost(
                    PhraseKey.RECOMMENDED.memoryKiB(),
                    PhraseKey.RECOMMENDED.passes(),
                    PhraseKey.RECOMMENDED.lanes());

    /** A file says what it costs, and anybody can write one: more than this is not paid. */
    private static final PhraseCost MOST = new PhraseCost(256 * 1024, 16, 16);

    /** By the specification, a lane has eight blocks of a KiB at least. */
    private static final int LEAST_OF_A_LANE = 8;

    void writeTo(ObjectNode head) {
        head.put("memoryKiB", memoryKiB).put("passes", passes).put("lanes", lanes);
    }

    /**
     * What a file says.
     *
     * @throws IOException if it says nothing, or more than is ever paid
     */
    static PhraseCost of(FileHead head) throws IOException {
        int lanes = number(head, "lanes", 1, MOST.lanes);
        return new PhraseCost(
                number(head, "memoryKiB", LEAST_OF_A_LANE * lanes, MOST.memoryKiB),
                number(head, "passes", 1, MOST.passes),
                lanes);
    }

    private static int number(FileHead head, String name, int least, int most) throws IOException {
        JsonNode number = head.json().path(name);
        if (!number.isInt() || number.intValue() < least || number.intValue() > most) {
            throw new IOException(
                    "it asks for a pass phrase in a form that this version of Cachewarden does not"
                            + " know");
        }
        return number.intValue();
    }

    /** The key of a file. Takes about a second of one processor. */
    byte[] key(PassPhrase phrase, byte[] salt) {
        return new PhraseKey(memoryKiB, passes, lanes).of(phrase.text(), salt);
    }
}
