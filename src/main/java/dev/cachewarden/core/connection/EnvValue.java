package dev.cachewarden.core.connection;

import java.util.regex.Matcher;

/**
 * A value of a {@code .env} file as it is written.
 *
 * @param text between the quotes, if it has any
 */
record EnvValue(String text, Quotes quotes) {

    /** The quotes around a value. */
    enum Quotes {
        NONE,
        SINGLE,
        DOUBLE,
        TICKS
    }

    /** From a match of the pattern of entries. */
    static EnvValue of(Matcher entry) {
        if (entry.group(2) != null) {
            return new EnvValue(entry.group(2), Quotes.SINGLE);
        }
        if (entry.group(3) != null) {
            return new EnvValue(entry.group(3), Quotes.DOUBLE);
        }
        if (entry.group(4) != null) {
            return new EnvValue(entry.group(4), Quotes.TICKS);
        }
        return new EnvValue(entry.group(5), Quotes.NONE);
    }

    /** Whether it begins with a quote that does not end it: then libraries read it differently. */
    boolean isBroken() {
        return quotes == Quotes.NONE && !text.isEmpty() && "'\"`".indexOf(text.charAt(0)) >= 0;
    }
}
