package dev.cachewarden.ui.support;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/**
 * The key combinations of the window, each with what it does. Keys that every control of its kind
 * understands (Enter, Escape, arrows) are none of them.
 */
public enum Shortcut {
    FIND("Find name, e-mail, id or key", Modifier.SHORTCUT, KeyCode.K),
    FIND_IN_ENTRY("Find in the open entry", Modifier.SHORTCUT, KeyCode.F),
    REFRESH("Read all key names again", Modifier.NONE, KeyCode.F5),
    CHECK("Check for leaks", Modifier.SHORTCUT, KeyCode.L),
    REFETCH("Refetch the open entry from Clerk", Modifier.SHORTCUT, KeyCode.R),
    COPY("Copy what is selected", Modifier.SHORTCUT, KeyCode.C),
    DELETE("Delete the selected entry", Modifier.NONE, KeyCode.DELETE),
    MENU("Open the menu of what is selected", Modifier.SHIFT, KeyCode.F10),
    PALETTE("Show every action", Modifier.SHORTCUT_SHIFT, KeyCode.P),
    KEYS("Show all keys", Modifier.NONE, KeyCode.F1),
    KEYS_TOO("Show all keys", Modifier.SHORTCUT, KeyCode.SLASH);

    private final String does;
    private final Modifier modifier;
    private final KeyCode key;

    Shortcut(String does, Modifier modifier, KeyCode key) {
        this.does = does;
        this.modifier = modifier;
        this.key = key;
    }

    /** What it does, without a full stop. */
    public String does() {
        return does;
    }

    /** Whether exactly these keys were pressed. On the FX thread. */
    public boolean matches(KeyEvent event) {
        return combination().match(event);
    }

    /** Whether a key is to lead to the next control or the one before: Tab, also with Shift. */
    public static boolean isTraversal(KeyEvent event) {
        return event.getCode() == KeyCode.TAB && !event.isShortcutDown() && !event.isAltDown();
    }

    /** For the toolkit. */
    public KeyCombination combination() {
        return switch (modifier) {
            case NONE -> new KeyCodeCombination(key);
            case SHORTCUT -> new KeyCodeCombination(key, KeyCombination.SHORTCUT_DOWN);
            case SHORTCUT_SHIFT ->
                    new KeyCodeCombination(
                            key, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);
            case SHIFT -> new KeyCodeCombination(key, KeyCombination.SHIFT_DOWN);
        };
    }

    /** {@code Ctrl+K}, on macOS {@code ⌘K}. */
    public String written() {
        return written(Keyboard.OF_THIS_SYSTEM);
    }

    String written(Keyboard keyboard) {
        return modifier.written(keyboard) + keyName();
    }

    /** For screen readers: {@code Control K}, on macOS {@code Command K}. */
    public String spoken() {
        return spoken(Keyboard.OF_THIS_SYSTEM);
    }

    String spoken(Keyboard keyboard) {
        return (modifier.spoken(keyboard) + " " + keyName()).strip();
    }

    private String keyName() {
        return key == KeyCode.SLASH ? "/" : key.getName();
    }

    /** A sentence with the keys behind it: {@code Read all key names again (F5)}. */
    public String after(String sentence) {
        return sentence + " (" + written() + ")";
    }

    /** What a keyboard has printed on its keys. */
    enum Keyboard {
        MAC,
        OTHER;

        static final Keyboard OF_THIS_SYSTEM = of(System.getProperty("os.name", ""));

        static Keyboard of(String system) {
            return system.startsWith("Mac") ? MAC : OTHER;
        }
    }

    private enum Modifier {
        NONE("", "", "", ""),

        /** The one that a system has for shortcuts. */
        SHORTCUT("Ctrl+", "Control", "⌘", "Command"),
        SHIFT("Shift+", "Shift", "⇧", "Shift"),
        SHORTCUT_SHIFT("Ctrl+Shift+", "Control Shift", "⇧⌘", "Shift Command");

        private final String written;
        private final String spoken;
        private final String writtenOnMac;
        private final String spokenOnMac;

        Modifier(String written, String spoken, String writtenOnMac, String spokenOnMac) {
            this.written = written;
            this.spoken = spoken;
            this.writtenOnMac = writtenOnMac;
            this.spokenOnMac = spokenOnMac;
        }

        String written(Keyboard keyboard) {
            return keyboard == Keyboard.MAC ? writtenOnMac : written;
        }

        String spoken(Keyboard keyboard) {
            return keyboard == Keyboard.MAC ? spokenOnMac : spoken;
        }
    }
}
