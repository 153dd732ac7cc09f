package dev.cachewarden.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.ui.support.FxThread;
import dev.cachewarden.ui.support.Ids;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.robot.Robot;
import javafx.stage.Window;

import org.testfx.util.WaitForAsyncUtils;

import java.util.List;
import java.util.Optional;

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
        for (int steps = 0; steps < LONGEST_WALK && !window.hasFocus(id); steps++) {
            window.press(KeyCode.TAB);
        }
        assertThat(window.hasFocus(id)).as("Tab reaches %s", id).isTrue();
        return this;
    }

    /** Walks to a button with a menu and chooses what begins so and can be done. */
    KeysRobot choose(String menu, String start) {
        walkTo(menu).press(KeyCode.SPACE);
        for (int steps = 0; steps < LONGEST_WALK && !focusedItem().startsWith(start); steps++) {
            window.press(KeyCode.DOWN);
        }
        assertThat(focusedItem()).startsWith(start);
        return pressAndGoOn(KeyCode.ENTER);
    }

    /** Types the name of a protected environment and confirms; Enter alone would cancel. */
    KeysRobot confirm(String environment) {
        return walkTo(Ids.CONFIRM_NAME)
                .type(environment)
                .walkTo(Ids.CONFIRM_YES)
                .press(KeyCode.SPACE);
    }

    /** A key after which a question is asked, which the robot itself would wait for. */
    private KeysRobot pressAndGoOn(KeyCode key) {
        new FxThread()
                .execute(() -> {
                    Robot keyboard = new Robot();
                    keyboard.keyPress(key);
                    keyboard.keyRelease(key);
                });
        WaitForAsyncUtils.waitForFxEvents();
        return this;
    }

    private static String focusedItem() {
        return WaitForAsyncUtils.waitForAsyncFx(
                10_000,
                () ->
                        List.copyOf(Window.getWindows()).stream()
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
                                .orElse(""));
    }
}
