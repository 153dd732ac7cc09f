package dev.cachewarden.app.people;

import dev.cachewarden.core.index.KeyIndex;
import dev.cachewarden.core.people.ValuesRead;
import dev.cachewarden.core.text.Numbers;
import dev.cachewarden.core.text.Timestamps;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/**
 * How much is known of whom the values of a cache hold: what decides whether "nobody" can be said.
 *
 * @param keys there are now
 * @param read the reading that counts; empty where no value was read
 * @param newer keys that came since
 */
public record ValuesKnown(long keys, Optional<ValuesRead> read, long newer) {

    /** Compares the keys with those of the reading, which takes some time where they differ. */
    public static ValuesKnown of(KeyIndex present, Optional<ValuesRead> read) {
        return new ValuesKnown(present.size(), read, read.map(it -> it.newer(present)).orElse(0L));
    }

    /** Whether every value was read that there is. */
    public boolean isWhole() {
        return read.isPresent() && read.get().isWhole() && newer == 0;
    }

    /**
     * Of what somebody can be found, or that there is nobody, with what it was read from. A
     * sentence or several.
     *
     * @param isFound whether somebody was found
     */
    public String words(boolean isFound, ZoneId zone) {
        if (read.isEmpty()) {
            return "Names and addresses are inside the values, and none was read: whether there is"
                    + " such a person is not known.";
        }
        ValuesRead known = read.get();
        return (isFound ? "" : nobody(known))
                + of(known)
                + " read at "
                + time(known.began(), zone)
                + "."
                + later()
                + unknown(known);
    }

    private String nobody(ValuesRead known) {
        return isWhole() && known.unknown() == 0
                ? "Nobody of this name or address: "
                : "Nobody so far: ";
    }

    private static String of(ValuesRead known) {
        return known.isWhole()
                ? Numbers.of(known.keys().size(), "value")
                : Numbers.of(known.asked()) + " of " + Numbers.of(known.keys().size(), "value");
    }

    private static String time(Instant at, ZoneId zone) {
        return Timestamps.timeOfDay(at, zone);
    }

    private String later() {
        return newer == 0
                ? ""
                : " " + Numbers.of(newer, "key") + " came since, whose values were not read.";
    }

    private static String unknown(ValuesRead known) {
        return known.unknown() == 0
                ? ""
                : " Of "
                        + Numbers.of(known.unknown(), "value")
                        + " it is not known whom they hold.";
    }
}
