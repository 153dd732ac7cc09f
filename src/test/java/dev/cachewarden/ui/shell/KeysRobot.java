package dev.cachewarden.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.testing.Keyboard;
import dev.cachewarden.ui.support.Ids;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;

import org.testfx.util.WaitForAsyncUtils;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * A person without a mouse: all that is done here are keys, and only what has the focus is used.
 */
final class KeysRobot {

    private static final int LONGEST_WALK = 300;

    private final WindowRobot window;

    KeysRobot(WindowRobot window) {
        this.window = window;
    }

    /** From the welcome page to the demo whose check has ended. */
    KeysRobot openAudited() {
        walkTo(Ids.OPEN_DEMO).press(KeyCode.SPACE);
        window.await("the audit", () -> window.model().audit().report().isPresent());
        return this;
    }

    KeysRobot press(KeyCode... keys) {
        window.press(keys);
        return this;
    }

    KeysRobot type(String text) {
        window.type(text);
        return this;
    }

    /** Tab, until the focus is there. */
    KeysRobot walkTo(String id) {
        return repeat(KeyCode.TAB, id, () -> window.hasFocus(id));
    }

    /** Tab, until the focus is on a control whose text has this in it. */
    KeysRobot walkToWords(String words) {
        return repeat(KeyCode.TAB, words, () -> window.focusedText().contains(words));
    }

    /** Tab, until the focus is on a control that screen readers name so. */
    KeysRobot walkToNamed(String name) {
        return repeat(KeyCode.TAB, name, () -> name.equals(window.focusedName()));
    }

    /** Tab, until the focus is on a control whose text begins so. */
    KeysRobot walkToText(String start) {
        return repeat(KeyCode.TAB, start, () -> window.focusedText().startsWith(start));
    }

    /**
     * Presses {@code key} until {@code reached}, on the FX thread, and then waits for what follows.
     */
    KeysRobot repeat(KeyCode key, String what, BooleanSupplier reached) {
        boolean isReached = isTrue(reached);
        for (int steps = 0; steps < LONGEST_WALK && !isReached; steps++) {
            Keyboard.press(key);
            isReached = isTrue(reached);
        }
        assertThat(isReached).as("%s reaches %s", key, what).isTrue();
        window.settle();
        return this;
    }

    private static boolean isTrue(BooleanSupplier condition) {
        return WaitForAsyncUtils.waitForAsyncFx(10_000, condition::getAsBoolean);
    }

    /** Walks to a button with a menu and chooses what begins so and can be done. */
    KeysRobot choose(String menu, String start) {
        return open(menu, start).press(KeyCode.ENTER);
    }

    /** As {@link #choose}, up to the item, which is not chosen yet. */
    KeysRobot open(String menu, String start) {
        return walkTo(menu)
                .press(KeyCode.SPACE)
                .repeat(KeyCode.DOWN, start, () -> focusedItem().startsWith(start));
    }

    /** Types the name of a protected environment and confirms; Enter alone would cancel. */
    KeysRobot confirm(String environment) {
        return walkTo(Ids.CONFIRM_NAME)
                .type(environment)
                .walkTo(Ids.CONFIRM_YES)
                .press(KeyCode.SPACE);
    }

    private static String focusedItem() {
        return List.copyOf(Window.getWindows()).stream()
                .filter(ContextMenu.class::isInstance)
                .flatMap(menu -> Optional.ofNullable(menu.getScene()).stream())
                .map(Scene::getRoot)
                .flatMap(root -> root.lookupAll(".menu-item").stream())
                .filter(Node::isFocused)
                .filter(item -> !item.isDisabled())
                .flatMap(item -> item.lookupAll(".label").stream())
                .filter(Labeled.class::isInstance)
                .map(label -> String.valueOf(((Labeled) label).getText()))
                .findFirst()
                .orElse("");
    }
}
