package dev.cachewarden.ui.flush;

import dev.cachewarden.testing.Clicks;
import dev.cachewarden.ui.support.Ids;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;

import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The flush sheet as a test uses it. */
public final class FlushRobot {

    private static final int PATIENCE_SECONDS = 20;

    private final FxRobot robot;

    public FlushRobot(FxRobot robot) {
        this.robot = robot;
    }

    public String action() {
        return find(Ids.FLUSH_ACTION, Button.class).getText();
    }

    public boolean canFlush() {
        return !find(Ids.FLUSH_ACTION, Button.class).isDisabled();
    }

    public String reason() {
        return find(Ids.FLUSH_REASON, Label.class).getText();
    }

    public String waiting() {
        return find(Ids.FLUSH_WAITING, Label.class).getText();
    }

    public FlushRobot flush() {
        click(Ids.FLUSH_ACTION);
        return this;
    }

    public FlushRobot cancel() {
        click(Ids.FLUSH_CANCEL);
        return this;
    }

    public FlushRobot stop() {
        click(Ids.FLUSH_STOP);
        return this;
    }

    /** Answers to the question whether to stop. */
    public FlushRobot stopHere() {
        click(Ids.RUN_STOP);
        return this;
    }

    /** Whether it was asked to stop. */
    public boolean isStopping() {
        return robot.lookup("#" + Ids.FLUSH_STOP).query().isDisabled();
    }

    public FlushRobot close() {
        click(Ids.FLUSH_CLOSE);
        return this;
    }

    private void click(String id) {
        Clicks.on(robot, "#" + id);
    }

    public FlushRobot press(KeyCode key) {
        robot.type(key);
        return this;
    }

    /** Types the name of a protected environment. */
    public FlushRobot confirm(String environment, String typed) {
        Clicks.on(robot, find(Ids.FLUSH_NAME + environment, TextField.class));
        robot.write(typed);
        return this;
    }

    public FlushRobot tick(String stateType) {
        String before = action();
        Clicks.on(robot, find(Ids.FLUSH_STATE + stateType, CheckBox.class));
        await(() -> !action().equals(before));
        return this;
    }

    public boolean isTicked(String stateType) {
        return find(Ids.FLUSH_STATE + stateType, CheckBox.class).isSelected();
    }

    /** Chooses the environment at that place of the list. */
    public FlushRobot choose(int position) {
        ComboBox<?> box = find(Ids.FLUSH_SCOPE, ComboBox.class);
        String before = action();
        robot.interact(() -> box.getSelectionModel().select(position));
        await(() -> !action().equals(before));
        return this;
    }

    public FlushRobot unfoldDetails() {
        Clicks.on(robot, "#" + Ids.FLUSH_DETAILS + " > .title");
        return this;
    }

    public String headline() {
        await(() -> robot.lookup("#" + Ids.FLUSH_HEADLINE).tryQuery().isPresent());
        return find(Ids.FLUSH_HEADLINE, Label.class).getText();
    }

    public List<String> facts() {
        return find(Ids.FLUSH_FACTS, VBox.class).getChildren().stream()
                .map(fact -> ((Label) fact).getText())
                .toList();
    }

    /** Waits until the plan of what was chosen is shown. */
    public FlushRobot awaitPlan() {
        await(() -> action().length() > "Flush".length() && !waiting().isEmpty());
        return this;
    }

    public void awaitRunning() {
        await(() -> robot.lookup("#" + Ids.FLUSH_STOP).tryQuery().isPresent());
    }

    private void await(Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS, condition);
        } catch (TimeoutException e) {
            throw new AssertionError("The sheet did not get there", e);
        }
        WaitForAsyncUtils.waitForFxEvents();
    }

    private <T extends Node> T find(String id, Class<T> kind) {
        // By identity of the id: environment names can hold what a selector would interpret.
        return kind.cast(robot.lookup((Node node) -> id.equals(node.getId())).query());
    }
}
