package dev.cachewarden.testing;

import javafx.scene.Node;
import javafx.stage.Window;

import org.testfx.api.FxRobot;
import org.testfx.util.NodeQueryUtils;
import org.testfx.util.WaitForAsyncUtils;

/**
 * Clicks on what is laid out. A robot computes where a node is and then clicks there: if something
 * has just unfolded, the next pulse moves the node and the click meets another one.
 */
public final class Clicks {

    private Clicks() {}

    /** Clicks on the one visible node that {@code query} (a selector or a text) finds. */
    public static void on(FxRobot robot, String query) {
        Await.until(query + " is visible", () -> isVisible(robot, query));
        layOut(robot);
        robot.clickOn(query);
        WaitForAsyncUtils.waitForFxEvents();
    }

    public static void on(FxRobot robot, Node node) {
        layOut(robot);
        robot.clickOn(node);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static boolean isVisible(FxRobot robot, String query) {
        return robot.lookup(query).match(NodeQueryUtils.isVisible()).tryQuery().isPresent();
    }

    private static void layOut(FxRobot robot) {
        WaitForAsyncUtils.waitForFxEvents();
        robot.interact(() -> Window.getWindows().forEach(Clicks::layOut));
    }

    static void layOut(Window window) {
        if (window.getScene() != null && window.getScene().getRoot() != null) {
            window.getScene().getRoot().applyCss();
            window.getScene().getRoot().layout();
        }
    }
}
