package dev.cachewarden.core.audit;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What can be done about a finding. None of them touches an entry that has changed meanwhile. */
public enum RepairKind {
    /** Remove the entry; the app refills it in its own shape. */
    DELETE("Delete"),
    /** Set the time to live that the app sets. */
    EXPIRE("Let expire"),
    /** Take off one level of encoding; the time to live stays. */
    REWRITE("Rewrite one level"),
    /** Rename a key without environment to one with; never over an existing key, TTL kept. */
    MOVE("Move"),
    /** Write what Clerk answers, in the shape that the entry has, as fresh as if the app had. */
    WRITE_BACK("Write back");

    private final String title;

    RepairKind(String title) {
        this.title = title;
    }

    /** For a button. */
    public String title() {
        return title;
    }

    /** For the command line: {@code delete}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<RepairKind> ofLabel(String label) {
        return Arrays.stream(values()).filter(it -> it.label().equals(label)).findFirst();
    }
}
