package dev.cachewarden.core.audit;

import java.util.Locale;

/** How much of an entry an audit reads. */
public enum Depth {
    /** Names, times to live and types. */
    KEYS,
    /** The values as well. */
    VALUES;

    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
