package dev.cachewarden.ui.compare;

import dev.cachewarden.core.compare.Line;
import dev.cachewarden.core.compare.Row;
import dev.cachewarden.testing.Clicks;
import dev.cachewarden.ui.support.FxThread;
import dev.cachewarden.ui.support.Ids;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;

import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

import java.util.List;
import java.util.stream.Collectors;

/** What a person does with the compare view. */
public final class CompareRobot {

    private final FxRobot robot;

    public CompareRobot(FxRobot robot) {
        this.robot = robot;
    }

    private static String id(String id) {
        return "#" + id;
    }

    /** All texts of a column's header. */
    public String header(int column) {
        return robot
                .from(robot.lookup(id(Ids.COMPARE_COLUMN + column)))
                .lookup((Node node) -> node instanceof Labeled label && label.isVisible())
                .queryAll()
                .stream()
                .map(node -> ((Labeled) node).getText())
                .collect(Collectors.joining(" "));
    }

    @SuppressWarnings("unchecked") // The list of that id holds rows.
    private ListView<Row> list() {
        return robot.lookup(id(Ids.COMPARE_LINES)).queryAs(ListView.class);
    }

    List<String> lines(int column) {
        return list().getItems().stream()
                .flatMap(row -> row.line(column, false).stream())
                .map(Line::text)
                .toList();
    }

    /** How many lines are to be seen at once. */
    public int visibleLines() {
        return (int) (list().getHeight() / list().getFixedCellSize());
    }

    CompareRobot select(int row) {
        robot.interact(() -> {
            list().requestFocus();
            list().getSelectionModel().clearAndSelect(row);
        });
        return this;
    }

    int selected() {
        return list().getSelectionModel().getSelectedIndex();
    }

    CompareRobot press(KeyCode... keys) {
        robot.push(keys);
        WaitForAsyncUtils.waitForFxEvents();
        return this;
    }

    CompareRobot write(String text) {
        robot.write(text);
        WaitForAsyncUtils.waitForFxEvents();
        return this;
    }

    CompareRobot toggle(String id) {
        robot.interact(() -> robot.lookup(id(id)).queryAs(ToggleButton.class).fire());
        return this;
    }

    public CompareRobot choose(int column, String menu, String label) {
        MenuButton button = robot.lookup(id(menu + column)).queryAs(MenuButton.class);
        MenuItem item =
                button.getItems().stream()
                        .filter(it -> it.getText().startsWith(label))
                        .findFirst()
                        .orElseThrow();
        // Not by the robot, which would wait for the dialog's end.
        new FxThread().execute(item::fire);
        WaitForAsyncUtils.waitForFxEvents();
        return this;
    }

    public boolean isDisabled(String id) {
        return robot.lookup(id(id)).<Node>query().isDisabled();
    }

    /** What is said where a control is, also when it is disabled. */
    String hint(String id) {
        return robot.lookup(id(id)).<Node>query().getParent().getProperties().values().stream()
                .filter(Tooltip.class::isInstance)
                .map(tip -> ((Tooltip) tip).getText())
                .collect(Collectors.joining(" "));
    }

    CompareRobot click(String id) {
        Clicks.on(robot, id(id));
        return this;
    }

    /** Fires a button without a mouse, also one that opens a dialog. */
    public CompareRobot fireLater(String id) {
        Button button = robot.lookup(id(id)).queryButton();
        new FxThread().execute(button::fire);
        WaitForAsyncUtils.waitForFxEvents();
        return this;
    }

    CompareRobot type(String id, String text) {
        robot.interact(() -> robot.lookup(id(id)).queryAs(TextInputControl.class).setText(text));
        return this;
    }

    /** Answers the question before a change of an entry in a protected environment. */
    public CompareRobot confirm(String environment) {
        return type(Ids.CONFIRM_NAME, environment).fireLater(Ids.CONFIRM_YES);
    }

    boolean isShown(String id) {
        return robot.lookup(id(id)).tryQuery().filter(Node::isVisible).isPresent();
    }

    String text(String id) {
        return robot.lookup(id(id)).queryLabeled().getText();
    }

    String clipboard() {
        String[] text = {""};
        robot.interact(() -> text[0] = Clipboard.getSystemClipboard().getString());
        return text[0];
    }
}
