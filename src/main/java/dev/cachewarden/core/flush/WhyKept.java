package dev.cachewarden.core.flush;

/** Why a flush leaves keys that are below its section. */
public enum WhyKept {
    /** Another type was chosen. */
    NOT_THE_CHOSEN_TYPE("not the chosen type"),
    /** They are not a copy of something but state, and were not asked for. */
    STATE("state of log-ins, not cache");

    private final String words;

    WhyKept(String words) {
        this.words = words;
    }

    /** The reason in a few words, without full stop. */
    public String words() {
        return words;
    }
}
