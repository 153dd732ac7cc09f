package dev.cachewarden.core.compare;

import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * How documents are laid out in lines. What is copied or edited is the stored text, in any of them.
 *
 * @param order of the members of a user
 * @param zone of the dates next to times in milliseconds
 * @param hidesNames whether nobody may be named, because the screen is shared
 */
public record Arrangement(Order order, ZoneId zone, boolean hidesNames) {

    /** As stored, dates in UTC. */
    public static final Arrangement STORED = new Arrangement(Order.STORED, ZoneOffset.UTC, false);

    /** In which order the members of a user are shown. */
    public enum Order {
        /** What people look for comes first. */
        READING,
        /** As the value has them. */
        STORED,
        /** As {@link #STORED}; long lines of text are broken, to be read without scrolling. */
        RAW
    }

    boolean isForReading() {
        return order == Order.READING;
    }
}
