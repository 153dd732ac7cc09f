package dev.cachewarden.core.profile;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** By which a connection is recognised in every place that shows it. */
public enum ProfileColour {
    RED,
    ORANGE,
    YELLOW,
    GREEN,
    BLUE,
    PURPLE,
    GREY;

    /** As it is written in options and files: {@code red}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The colour of that label, in any case. */
    public static Optional<ProfileColour> ofLabel(String label) {
        return Arrays.stream(values())
                .filter(it -> it.label().equals(label.strip().toLowerCase(Locale.ROOT)))
                .findFirst();
    }
}
