package dev.cachewarden.ui.actions;

import dev.cachewarden.ui.support.Shortcut;

import javafx.scene.input.KeyEvent;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * Something the user can do. On the FX thread.
 *
 * @param name as in a menu
 * @param whyNot a sentence; empty if it can be done at present
 */
public record Action(
        String name,
        Optional<Shortcut> shortcut,
        Supplier<Optional<String>> whyNot,
        Runnable deed) {

    /** Always possible, without a shortcut. */
    public static Action of(String name, Runnable deed) {
        return new Action(name, Optional.empty(), Optional::empty, deed);
    }

    public Action withShortcut(Shortcut wanted) {
        return new Action(name, Optional.of(wanted), whyNot, deed);
    }

    /** Possible where {@code hindrance} is empty. */
    public Action unless(Supplier<Optional<String>> hindrance) {
        return new Action(name, shortcut, hindrance, deed);
    }

    /** Whether exactly its keys were pressed. */
    public boolean isFor(KeyEvent event) {
        return shortcut.filter(keys -> keys.matches(event)).isPresent();
    }

    /** Does it, if it can be done. */
    public void run() {
        if (whyNot.get().isEmpty()) {
            deed.run();
        }
    }
}
