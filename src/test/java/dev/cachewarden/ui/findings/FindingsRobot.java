package dev.cachewarden.ui.findings;

import dev.cachewarden.core.audit.Finding;
import dev.cachewarden.testing.Clicks;
import dev.cachewarden.ui.support.Ids;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;

import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** What a person does with the panel of findings and the sheets behind it. */
public final class FindingsRobot {

    private final FxRobot fx;

    public FindingsRobot(FxRobot fx) {
        this.fx = fx;
    }

    @SuppressWarnings("unchecked") // The list of that id holds rows.
    private ListView<FindingRow> list() {
        return fx.lookup("#" + Ids.FINDINGS_LIST).queryAs(ListView.class);
    }

    /** The subjects' keys, in the order of the list. */
    public List<String> keys() {
        return list().getItems().stream()
                .filter(FindingRow.Item.class::isInstance)
                .map(row -> ((FindingRow.Item) row).finding().subject().toString())
                .toList();
    }

    /** The rules of the findings about a key. */
    public List<String> rulesOf(String key) {
        return list().getItems().stream()
                .filter(FindingRow.Item.class::isInstance)
                .map(row -> ((FindingRow.Item) row).finding())
                .filter(finding -> finding.subject().toString().equals(key))
                .map(finding -> finding.rule().name())
                .toList();
    }

    /** All findings of the list, in its order. */
    public List<Finding> all() {
        return list().getItems().stream()
                .filter(FindingRow.Item.class::isInstance)
                .map(row -> ((FindingRow.Item) row).finding())
                .toList();
    }

    /** The selected finding; empty on a heading. */
    public Optional<Finding> selected() {
        return list().getSelectionModel().getSelectedItem() instanceof FindingRow.Item(var it, _)
                ? Optional.of(it)
                : Optional.empty();
    }

    /** The tags that a watch has put on findings. */
    public List<String> watchTags() {
        return fx.from(list()).lookup(".watch-tag").queryAllAs(Labeled.class).stream()
                .filter(Node::isVisible)
                .map(Labeled::getText)
                .toList();
    }

    /** Presses the watch's switch. */
    public FindingsRobot watch() {
        Clicks.on(fx, "#" + Ids.WATCH);
        return this;
    }

    /** How the watch goes; empty while there is none. */
    public String watchStatus() {
        return fx.lookup("#" + Ids.WATCH_STATUS)
                .tryQuery()
                .filter(Node::isVisible)
                .map(node -> ((Labeled) node).getText())
                .orElse("");
    }

    public FindingsRobot filter(String text) {
        fx.interact(
                () -> fx.lookup("#" + Ids.FINDINGS_TEXT).queryAs(TextField.class).setText(text));
        WaitForAsyncUtils.waitForFxEvents();
        return this;
    }

    /** Selects the first finding of a rule about a key. */
    public FindingsRobot select(String rule, String key) {
        fx.interact(() -> {
            int row =
                    IntStream.range(0, list().getItems().size())
                            .filter(i -> isAbout(list().getItems().get(i), rule, key))
                            .findFirst()
                            .orElseThrow();
            list().requestFocus();
            list().getSelectionModel().clearAndSelect(row);
            list().scrollTo(row);
        });
        WaitForAsyncUtils.waitForFxEvents();
        return this;
    }

    /** The subjects' keys of the selected rows. On the FX thread. */
    public List<String> selectedKeys() {
        return list().getSelectionModel().getSelectedItems().stream()
                .filter(FindingRow.Item.class::isInstance)
                .map(row -> ((FindingRow.Item) row).finding().subject().toString())
                .toList();
    }

    /** Selects all findings of a rule. */
    public FindingsRobot selectAll(String rule) {
        fx.interact(() -> {
            list().getSelectionModel().clearSelection();
            IntStream.range(0, list().getItems().size())
                    .filter(i -> isOf(list().getItems().get(i), rule))
                    .forEach(list().getSelectionModel()::select);
        });
        WaitForAsyncUtils.waitForFxEvents();
        return this;
    }

    private static boolean isOf(FindingRow row, String rule) {
        return row instanceof FindingRow.Item(var finding, _) && finding.rule().name().equals(rule);
    }

    private static boolean isAbout(FindingRow row, String rule, String key) {
        return row instanceof FindingRow.Item(var finding, _)
                && finding.rule().name().equals(rule)
                && finding.subject().toString().equals(key);
    }

    /** The repair buttons of the selected row. */
    private List<Button> repairs() {
        return fx
                .from(list())
                .lookup(".list-cell")
                .match((Node cell) -> cell.getPseudoClassStates().toString().contains("selected"))
                .lookup(".repair-button")
                .queryAllAs(Button.class)
                .stream()
                .toList();
    }

    public FindingsRobot repair(String label) {
        Button button =
                repairs().stream()
                        .filter(it -> it.getText().startsWith(label))
                        .findFirst()
                        .orElseThrow();
        fx.interact(button::fire);
        WaitForAsyncUtils.waitForFxEvents();
        return this;
    }

    public FindingsRobot export(String label) {
        MenuItem item =
                fx.lookup("#" + Ids.FINDINGS_EXPORT).queryAs(MenuButton.class).getItems().stream()
                        .filter(it -> it.getText().startsWith(label))
                        .findFirst()
                        .orElseThrow();
        fx.interact(item::fire);
        return this;
    }

    public boolean canRepair() {
        return repairs().stream().anyMatch(button -> !button.isDisabled());
    }

    /** Whether the selected row offers a repair that can be taken. */
    public boolean canRepair(String label) {
        return repairs().stream()
                .anyMatch(button -> button.getText().startsWith(label) && !button.isDisabled());
    }

    /** Whether the repair sheet's action can be taken. */
    public boolean canConfirm() {
        return fx.lookup("#" + Ids.REPAIR_ACTION)
                .tryQuery()
                .filter(node -> !node.isDisabled())
                .isPresent();
    }

    public FindingsRobot confirm(String environment) {
        fx.interact(() ->
                fx.lookup("#" + Ids.REPAIR_NAME + environment)
                        .queryAs(TextField.class)
                        .setText(environment));
        WaitForAsyncUtils.waitForFxEvents();
        return this;
    }

    public FindingsRobot carryOut() {
        fx.interact(() -> fx.lookup("#" + Ids.REPAIR_ACTION).queryButton().fire());
        return this;
    }

    /** What came of the repair; empty while it is not over. */
    public String headline() {
        return fx.lookup("#" + Ids.REPAIR_HEADLINE)
                .tryQuery()
                .map(node -> ((Labeled) node).getText())
                .orElse("");
    }

    public FindingsRobot close() {
        fx.interact(() -> fx.lookup("#" + Ids.REPAIR_CLOSE).queryButton().fire());
        return this;
    }
}
