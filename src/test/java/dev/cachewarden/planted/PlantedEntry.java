package dev.cachewarden.planted;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * An entry of the planted cache.
 *
 * @param write the commands that write it
 */
public record PlantedEntry(String key, List<Object[]> write) {

    static final long FOREVER = -1;

    static PlantedEntry text(String key, String value, long ttlMillis) {
        return bytes(key, value.getBytes(StandardCharsets.UTF_8), ttlMillis);
    }

    static PlantedEntry bytes(String key, byte[] value, long ttlMillis) {
        Object[] set =
                ttlMillis == FOREVER
                        ? new Object[] {"SET", key, value}
                        : new Object[] {"SET", key, value, "PX", ttlMillis};
        return new PlantedEntry(key, List.<Object[]>of(set));
    }

    /**
     * @param command a command's name and what follows the key
     */
    static PlantedEntry other(String key, long ttlMillis, String command, Object... rest) {
        return new PlantedEntry(
                key, List.of(words(key, command, rest), new Object[] {"PEXPIRE", key, ttlMillis}));
    }

    /** As {@link #other}, without an end. */
    static PlantedEntry lasting(String key, String command, Object... rest) {
        return new PlantedEntry(key, List.<Object[]>of(words(key, command, rest)));
    }

    private static Object[] words(String key, String command, Object... rest) {
        List<Object> words = new ArrayList<>(List.of(command, key));
        words.addAll(List.of(rest));
        return words.toArray();
    }
}
