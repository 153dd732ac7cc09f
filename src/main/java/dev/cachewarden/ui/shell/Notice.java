package dev.cachewarden.ui.shell;

import java.util.List;

/**
 * A sentence above the page that asks for attention.
 *
 * @param actions what the user can do about it, in the order of their buttons
 */
public record Notice(String text, List<Action> actions) {

    /** What the user can do about it; {@code label} names it. */
    public record Action(String label, Runnable run) {}

    public Notice {
        actions = List.copyOf(actions);
    }

    static Notice of(String text) {
        return new Notice(text, List.of());
    }

    static Notice with(String text, String label, Runnable action) {
        return new Notice(text, List.of(new Action(label, action)));
    }
}
