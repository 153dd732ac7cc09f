package dev.cachewarden.ui.findings;

import dev.cachewarden.core.audit.Finding;
import dev.cachewarden.ui.support.Clip;
import dev.cachewarden.ui.support.Hinted;
import dev.cachewarden.ui.support.Ids;
import dev.cachewarden.ui.support.RowMenus;
import dev.cachewarden.ui.support.Shortcut;
import dev.cachewarden.ui.watch.WatchBar;

import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The panel: filters, one line about the audit or the selection, and the list. */
public final class FindingsView {

    private final FindingsModel model;
    private final FindingActions actions;
    private final ListView<FindingRow> list = new ListView<>();
    private final Label summary = new Label();
    private final Tooltip wholeSummary = new Tooltip();
    private final SelectionLine selection;
    private final Label emptyWords = new Label();
    private final Button check = new Button("Check for leaks");
    private final Hinted checkHinted = new Hinted(check);
    private final Button stop = new Button("Cancel");
    private final Label progress = new Label();
    private final HBox running = new HBox(progress, stop);
    private final Button clear = new Button("Clear the filter");
    private final BorderPane root = new BorderPane();

    /**
     * @param export where findings are written to a file from
     * @param watch the switch of the watch
     */
    public FindingsView(
            FindingsModel model, FindingActions actions, ExportMenu export, WatchBar watch) {
        this.model = model;
        this.actions = actions;
        selection = new SelectionLine(model, actions, this::selected, this::copy);
        summary.setId(Ids.FINDINGS_SUMMARY);
        summary.getStyleClass().add("muted");
        summary.setMinWidth(0);
        summary.setTooltip(wholeSummary);
        wholeSummary.setWrapText(true);
        wholeSummary.setMaxWidth(520);
        running.getStyleClass().add("findings-running");
        running.setAlignment(Pos.CENTER_LEFT);
        progress.setMinWidth(0);
        stop.setId(Ids.FINDINGS_STOP);
        stop.getStyleClass().add("small");
        stop.setMinWidth(Region.USE_PREF_SIZE);
        stop.setOnAction(_ -> model.audit().cancel());
        list();
        root.setId(Ids.FINDINGS);
        root.getStyleClass().add("findings");
        root.setTop(head(export, watch));
        root.setCenter(list);
        model.rowsProperty().subscribe(this::show);
        // Rows stay the same where a report brings nothing but another summary.
        // Rows that are equal are not drawn again by themselves.
        model.namesProperty().subscribe((_, _) -> list.refresh());
        model.audit().reportProperty().subscribe(_ -> tell());
        model.audit().runningProperty().subscribe((_, _) -> tell());
        model.audit().doubtsProperty().subscribe((_, _) -> tell());
        model.audit().progressProperty().subscribe((_, _) -> tell());
        model.audit().errorProperty().subscribe((_, _) -> tell());
        model.audit().hindranceProperty().subscribe((_, _) -> list.refresh());
        model.audit().hindranceProperty().subscribe((_, _) -> tell());
    }

    public Parent node() {
        return root;
    }

    /** A second has passed: what counts down goes on. */
    public void tick() {
        if (root.getScene() != null) {
            List<FindingCell> cells = FindingCell.shownIn(list);
            actions.readDue(cells.stream().flatMap(cell -> cell.finding().stream()).toList());
            cells.forEach(FindingCell::tick);
        }
    }

    private Node head(ExportMenu export, WatchBar watch) {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Button rules = new Button("Rules…");
        rules.setId(Ids.FINDINGS_RULES_SHEET);
        rules.setMinWidth(Region.USE_PREF_SIZE);
        rules.setOnAction(_ -> actions.rules());
        HBox tools = new HBox(new FilterBar(model).node(), gap, rules, export.node());
        tools.getStyleClass().add("findings-tools");
        tools.setAlignment(Pos.CENTER_LEFT);
        StackPane line = new StackPane(summary, selection.node(), running);
        line.setAlignment(Pos.CENTER_LEFT);
        line.setMinWidth(0);
        HBox.setHgrow(line, Priority.ALWAYS);
        ToggleButton byPerson = new ToggleButton("By person");
        byPerson.setId(Ids.FINDINGS_BY_PERSON);
        byPerson.setMinWidth(Region.USE_PREF_SIZE);
        byPerson.getStyleClass().add("findings-by-person");
        byPerson.setTooltip(
                new Tooltip("List all that concerns one person together, to repair it together"));
        byPerson.selectedProperty().bindBidirectional(model.byPersonProperty());
        HBox second = new HBox(line, byPerson, watch.controls());
        second.getStyleClass().add("findings-line");
        second.setAlignment(Pos.CENTER_LEFT);
        return new VBox(tools, second, watch.status());
    }

    private void list() {
        list.setId(Ids.FINDINGS_LIST);
        list.getStyleClass().addAll("findings-list", "edge-to-edge");
        list.setAccessibleText("Findings");
        list.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        list.setCellFactory(_ -> cell());
        list.setPlaceholder(placeholder());
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        RowMenus.on(
                list,
                () ->
                        FindingMenu.of(
                                list.getSelectionModel().getSelectedItem(),
                                actions,
                                model,
                                selection::keys));
        list.getSelectionModel()
                .getSelectedItems()
                .addListener((ListChangeListener<FindingRow>) _ -> tell());
    }

    private Node placeholder() {
        emptyWords.setId(Ids.FINDINGS_EMPTY);
        emptyWords.setWrapText(true);
        emptyWords.getStyleClass().add("empty-words");
        check.setId(Ids.FINDINGS_CHECK);
        check.getStyleClass().add("accent");
        check.setOnAction(_ -> actions.check());
        clear.setOnAction(_ -> model.clearFilter());
        VBox box = new VBox(emptyWords, checkHinted.node(), clear);
        box.getStyleClass().add("empty-box");
        return box;
    }

    private FindingCell cell() {
        FindingCell cell = new FindingCell(model, actions);
        cell.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
                open(cell.getItem());
            }
        });
        return cell;
    }

    private void show(List<FindingRow> rows) {
        @Nullable FindingRow before = list.getSelectionModel().getSelectedItem();
        list.setItems(FXCollections.observableList(rows));
        if (before instanceof FindingRow.Item(Finding finding, _)) {
            rows.stream()
                    .filter(row -> isAbout(row, finding))
                    .findFirst()
                    .ifPresent(list.getSelectionModel()::select);
        }
        tell();
    }

    private static boolean isAbout(FindingRow row, Finding finding) {
        return row instanceof FindingRow.Item(Finding other, _)
                && other.identity().equals(finding.identity());
    }

    /** Updates the line above the list, and the text shown when the list is empty. */
    private void tell() {
        boolean isRunning = model.audit().runningProperty().get();
        boolean several = selected().size() > 1 && !isRunning;
        if (!isRunning && stop.isFocused()) {
            // Or the focus would go on to the watch's switch, which a second press would turn on.
            list.requestFocus();
        }
        running.setVisible(isRunning);
        progress.setText(model.progress());
        selection.show(several);
        summary.setVisible(!several && !isRunning);
        summary.setText(model.summary());
        wholeSummary.setText(summary.getText());
        emptyWords.setText(model.emptyWords());
        boolean idle = !isRunning;
        setShown(check, idle && model.audit().report().isEmpty());
        Optional<String> hindrance = model.audit().hindranceProperty().get();
        check.setDisable(hindrance.isPresent());
        checkHinted.say(hindrance.orElse("Look for users who are where they do not belong"));
        setShown(
                clear,
                idle
                        && model.audit().report().filter(it -> it.total() > 0).isPresent()
                        && !model.filterProperty().get().isEverything());
    }

    /** The selected findings; a heading includes all below it. */
    private List<Finding> selected() {
        return list.getSelectionModel().getSelectedItems().stream()
                .flatMap(row -> Optional.ofNullable(row).stream())
                .flatMap(row ->
                        switch (row) {
                            case FindingRow.Item(Finding finding, _) -> Stream.of(finding);
                            case FindingRow.Heading heading -> heading.findings().stream();
                            case FindingRow.More _ -> Stream.empty();
                        })
                .distinct()
                .toList();
    }

    private void copy() {
        Clip.copy(
                selected().stream()
                        .map(finding -> actions.copied(finding, model.zone()))
                        .collect(Collectors.joining("\n\n")));
    }

    private void pressed(KeyEvent event) {
        @Nullable FindingRow row = list.getSelectionModel().getSelectedItem();
        boolean taken = true;
        if (event.getCode() == KeyCode.ENTER) {
            open(row);
        } else if (Shortcut.COPY.matches(event)) {
            copy();
        } else if (row instanceof FindingRow.Heading heading
                && (event.getCode() == (heading.open() ? KeyCode.LEFT : KeyCode.RIGHT))) {
            model.toggle(heading.id());
        } else {
            taken = false;
        }
        if (taken) {
            event.consume();
        }
    }

    private void open(@Nullable FindingRow row) {
        switch (row) {
            case FindingRow.Item(Finding finding, _) -> actions.open(finding.subject());
            case FindingRow.Heading heading -> model.toggle(heading.id());
            case FindingRow.More _ -> {}
            case null -> {}
        }
    }

    private static void setShown(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
