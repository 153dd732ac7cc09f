package dev.cachewarden.core.audit;

/** What a rule has to know, the cheapest first. */
public enum Reads {
    NAMES("key names"),
    TTLS("times to live and types"),
    VALUES("values"),
    CLERK("values and Clerk");

    private final String label;

    Reads(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Whether an audit of this depth reads enough. */
    public boolean isWithin(Depth depth) {
        return switch (this) {
            case NAMES, TTLS -> true;
            case VALUES -> depth == Depth.VALUES;
            case CLERK -> false;
        };
    }
}
