package dev.cachewarden.core.connection;

/**
 * A password or token. Prints as dots, so that no log, message or record can show it by accident.
 */
public final class Secret {

    private final String value;

    private Secret(String value) {
        this.value = value;
    }

    public static Secret of(String value) {
        return new Secret(value);
    }

    /** The secret itself, for the one who sends it. */
    public String reveal() {
        return value;
    }

    @Override
    public String toString() {
        return "••••";
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Secret that && value.equals(that.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }
}
