package dev.cachewarden.core.check;

import java.util.List;
import java.util.Locale;

/** What a test of a connection asks, in this order. */
public enum CheckStep {
    NAME("Name"),
    CONNECTION("Connection"),
    TLS("TLS"),
    LOGIN("Log-in"),
    SERVER("Server"),
    SCAN("List keys"),
    READ("Read"),
    DELETE("Delete"),
    SCRIPTS("Scripts"),
    TRANSACTIONS("Transactions"),
    TRACKING("Follow changes"),
    ROUND_TRIP("Round trip"),
    KEYS("Keys"),
    DATABASES("Databases");

    private static final List<CheckStep> ORDER = List.of(values());

    private final String label;

    CheckStep(String label) {
        this.label = label;
    }

    /** For people: {@code Round trip}. */
    public String label() {
        return label;
    }

    /** How many steps come before it. */
    public int place() {
        return ORDER.indexOf(this);
    }

    /** The step before which that number of others come. */
    public static CheckStep at(int place) {
        return ORDER.get(place);
    }

    /** For programs: {@code round-trip}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
