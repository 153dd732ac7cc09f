package dev.cachewarden.ui.compare;

import dev.cachewarden.core.compare.Line;
import dev.cachewarden.core.compare.Row;
import dev.cachewarden.testing.Clicks;
import dev.cachewarden.ui.support.FxThread;
import dev.cachewarden.ui.support.Ids;

import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;

import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a person does with the compare view. */
public final class CompareRobot {

    private final FxRobot robot;

    public CompareRobot(FxRobot robot) {
        this.robot = robot;
    }

    private static String id(String id) {
        return "#" + id;
    }

    /** All texts of a column's header; of a rail, what it is called. */
    public String header(int column) {
        Node header = robot.lookup(id(Ids.COMPARE_COLUMN + column)).query();
        return header.getAccessibleText() + " " + shown(column);
    }

    private String shown(int column) {
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

    public List<String> lines(int column) {
        return list().getItems().stream()
                .flatMap(row -> row.line(column, false).stream())
                .map(Line::text)
                .toList();
    }

    /** How many lines are to be seen at once. */
    public int visibleLines() {
        return (int) (list().getHeight() / list().getFixedCellSize());
    }

    public CompareRobot select(int row) {
        robot.interact(() -> {
            list().requestFocus();
            list().getSelectionModel().clearAndSelect(row);
        });
        return this;
    }

    int selected() {
        return list().getSelectionModel().getSelectedIndex();
    }

    public CompareRobot press(KeyCode... keys) {
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

    /** Chooses from the menu of a column. */
    public CompareRobot choose(int column, String label) {
        MenuItem item =
                menus(id(Ids.COMPARE_MENU + column))
                        .filter(it -> it.getText() != null && it.getText().startsWith(label))
                        .findFirst()
                        .orElseThrow();
        return fire(item::fire);
    }

    /** Not by the robot, which would wait for a dialog's end. */
    private CompareRobot fire(Runnable action) {
        new FxThread().execute(action);
        WaitForAsyncUtils.waitForFxEvents();
        return this;
    }

    private Stream<MenuItem> menus(String query) {
        return robot.lookup(query).queryAllAs(MenuButton.class).stream()
                .flatMap(menu -> menu.getItems().stream());
    }

    private Optional<MenuItem> item(String id) {
        return menus(".compare-menu").filter(it -> id.equals(it.getId())).findFirst();
    }

    public boolean isDisabled(String id) {
        return item(id).map(MenuItem::isDisable)
                .orElseGet(() -> robot.lookup(id(id)).<Node>query().isDisabled());
    }

    /** Why the entry of a column cannot be changed, or its value not be edited. */
    String whyNot(int column) {
        return Stream.of(Ids.COMPARE_WHY_NOT, Ids.COMPARE_WHY_NO_EDIT)
                .map(id -> item(id + column).orElseThrow())
                .filter(MenuItem::isVisible)
                .map(MenuItem::getText)
                .collect(Collectors.joining(" "));
    }

    CompareRobot click(String id) {
        Clicks.on(robot, id(id));
        return this;
    }

    /**
     * Fires a button or an item of a column's menu without a mouse, also one that opens a dialog.
     */
    public CompareRobot fireLater(String id) {
        return item(id).map(it -> fire(it::fire))
                .orElseGet(() -> fire(robot.lookup(id(id)).queryButton()::fire));
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
