package dev.cachewarden.core.people;

/** What of a person is hidden from those who look at a screen. */
public enum Privacy {
    /** Nothing: somebody asked for private fields. */
    NOTHING,

    /** E-mail addresses and phone numbers, wherever they are written. */
    ADDRESSES,

    /** Names as well: the screen is shared. */
    NAMES;

    /**
     * What two switches ask for.
     *
     * @param fieldsMasked whether private fields are masked
     * @param namesMasked whether nobody may be named
     */
    public static Privacy of(boolean fieldsMasked, boolean namesMasked) {
        if (namesMasked) {
            return NAMES;
        }
        return fieldsMasked ? ADDRESSES : NOTHING;
    }
}
