package dev.cachewarden.app.snapshot;

/** How an entry of the second of two states differs from the first. */
public enum Difference {
    /** There was none. */
    APPEARED("appeared"),
    /** There is none any more, although its time has not run out. */
    GONE("gone"),
    /** There is none any more, and its time has run out. */
    EXPIRED("expired"),
    /** It holds something else. */
    CHANGED("changed"),
    /** Not a string, and DUMP answers something else: its content can be the same all the same. */
    STORED_DIFFERENTLY("stored differently"),
    /** It holds the same and ends at another time. */
    OTHER_END("with another expiry"),
    SAME("the same"),
    /** The other state was not to have it. */
    NOT_SELECTED("not in both selections"),
    /** It could not be read. */
    NOT_KNOWN("not known");

    private final String label;

    Difference(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Whether it is known that both states differ here. */
    public boolean isDifference() {
        return switch (this) {
            case APPEARED, GONE, EXPIRED, CHANGED, STORED_DIFFERENTLY, OTHER_END -> true;
            case SAME, NOT_SELECTED, NOT_KNOWN -> false;
        };
    }
}
