package dev.cachewarden.core.check;

/** What a user may have the right to, and the commands that it takes. */
public enum Ability {
    SCAN("list keys", "+scan"),
    READ("read entries", "+type +pttl +strlen +getrange +mget"),
    DELETE("delete entries", "+unlink"),
    SCRIPTS("run scripts", "+eval"),
    TRANSACTIONS("use transactions", "+watch +multi +exec +discard");

    private final String words;
    private final String grants;

    Ability(String words, String grants) {
        this.words = words;
        this.grants = grants;
    }

    /** {@code delete entries}. */
    public String words() {
        return words;
    }

    /** What an access list has where the user has the right: {@code +unlink}. */
    public String grants() {
        return grants;
    }
}
