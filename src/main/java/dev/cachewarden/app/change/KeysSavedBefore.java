package dev.cachewarden.app.change;

import dev.cachewarden.core.key.ByteString;

import java.util.BitSet;

/**
 * Which keys of a change were saved already. SCAN may pass a key again long after it was deleted,
 * when the app has written it meanwhile: then only what was saved last is what the change met.
 * Takes 8 MiB for any number of keys, and pays for that with some that it takes for repeated though
 * they are not, 7 % at five million keys. Safe for all threads.
 */
final class KeysSavedBefore {

    private static final int BITS = 26;

    private final BitSet seen = new BitSet(1 << BITS);

    /** What is saved under the key next: 2 if it may have been saved before, else 1. */
    synchronized int version(ByteString key) {
        int place = place(key.hashCode());
        int version = seen.get(place) ? 2 : 1;
        seen.set(place);
        return version;
    }

    /** Similar keys have similar hash codes: the multiplication by 2^32 / phi spreads them. */
    private static int place(int hash) {
        int spread = (hash ^ (hash >>> 15)) * 0x9E3779B9;
        return spread >>> (Integer.SIZE - BITS);
    }
}
