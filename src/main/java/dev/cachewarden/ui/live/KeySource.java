package dev.cachewarden.ui.live;

/** Where an environment's secret key comes from. */
public enum KeySource {
    NONE("no key"),
    /** From variables or a .env file. */
    CONFIGURED("from the settings"),
    /** For this run of the program. */
    TYPED("typed in, for this run");

    private final String words;

    KeySource(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
