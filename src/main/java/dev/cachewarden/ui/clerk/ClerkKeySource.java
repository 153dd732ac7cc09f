package dev.cachewarden.ui.clerk;

/** Where an environment's secret key comes from. */
public enum ClerkKeySource {
    NONE("no key"),
    /** From variables or a .env file. */
    CONFIGURED("from the settings"),
    /** For this run of the program. */
    TYPED("typed in, for this run");

    private final String words;

    ClerkKeySource(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
