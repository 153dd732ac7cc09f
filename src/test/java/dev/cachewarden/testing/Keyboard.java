package dev.cachewarden.testing;

import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.robot.Robot;
import javafx.stage.Window;

import org.testfx.api.FxRobot;
import org.testfx.robot.BaseRobot;
import org.testfx.util.WaitForAsyncUtils;

import java.util.List;

/**
 * Presses keys as the platform reports them, to the window that has the focus. A key returns when
 * the FX thread has taken it and what it changed is laid out. TestFX's own keys sleep after each
 * press, each release and each character: a sixth of a second a key, most of what a walk through a
 * window takes.
 */
public final class Keyboard {

    private static final long LONGEST_MILLIS = 10_000;

    private Keyboard() {}

    /** Presses {@code keys} together, the last one first to be released. */
    public static void press(KeyCode... keys) {
        // Not waited for by itself: a key can ask a question, and returns when that is answered.
        var _ = WaitForAsyncUtils.asyncFx(() -> pressAndRelease(keys));
        layOut();
    }

    /** Types {@code text}: characters, which no layout of a keyboard changes. */
    public static void type(FxRobot robot, String text) {
        BaseRobot keys = robot.robotContext().getBaseRobot();
        Scene scene = robot.window(Window::isFocused).getScene();
        text.codePoints()
                .mapToObj(Character::toString)
                .forEach(character -> keys.typeKeyboard(scene, KeyCode.UNDEFINED, character));
        layOut();
    }

    private static void pressAndRelease(KeyCode... keys) {
        Robot keyboard = new Robot();
        List<KeyCode> pressed = List.of(keys).stream().map(Keyboard::onThisPlatform).toList();
        pressed.forEach(keyboard::keyPress);
        pressed.reversed().forEach(keyboard::keyRelease);
    }

    /** The headless platform knows Ctrl, not the key that other platforms use. */
    private static KeyCode onThisPlatform(KeyCode key) {
        return key == KeyCode.SHORTCUT ? KeyCode.CONTROL : key;
    }

    private static void layOut() {
        WaitForAsyncUtils.waitForAsyncFx(
                LONGEST_MILLIS, () -> List.copyOf(Window.getWindows()).forEach(Clicks::layOut));
    }
}
