package dev.cachewarden.ui.shell;

import java.util.Optional;

/** A sentence above the page that asks for attention. */
public record Notice(String text, Optional<Action> action) {

    /** What the user can do about it; {@code label} names it. */
    public record Action(String label, Runnable run) {}

    static Notice of(String text) {
        return new Notice(text, Optional.empty());
    }

    static Notice with(String text, String label, Runnable action) {
        return new Notice(text, Optional.of(new Action(label, action)));
    }
}
