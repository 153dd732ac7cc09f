package dev.cachewarden.ui.journal;

import dev.cachewarden.ui.support.Clip;
import dev.cachewarden.ui.support.Export;
import dev.cachewarden.ui.support.Hinted;
import dev.cachewarden.ui.support.Ids;
import dev.cachewarden.ui.support.MenuItems;
import dev.cachewarden.ui.support.RowMenus;
import dev.cachewarden.ui.support.SaveDialog;
import dev.cachewarden.ui.support.Shortcut;

import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** What is wanted, and a row for each such change. */
public final class JournalView {

    private static final double ROW = 28;

    /** In pixels, where there is room; the time is never cut, and never wider. */
    private static final List<Double> WIDTHS = List.of(172.0, 110.0, 130.0, 260.0, 170.0, 220.0);

    private static final List<Double> LEAST = List.of(166.0, 70.0, 84.0, 170.0, 104.0, 140.0);

    /** Of the filters, in pixels: wide enough for all of them. */
    private static final double ONE_LINE = 1000;

    private final JournalModel model;
    private final Export export;
    private final TableView<JournalRow> table = new TableView<>();
    private final Label noRow = new Label();
    private final HBox head = new HBox();
    private final BorderPane root = new BorderPane(table);
    private Optional<String> selectedId = Optional.empty();
    private boolean comesIntoView;

    public JournalView(JournalModel model, Export export) {
        this.model = model;
        this.export = export;
        table.setItems(model.rows());
        table.setId(Ids.JOURNAL);
        table.getStyleClass().addAll("edge-to-edge", "dense");
        table.setFixedCellSize(ROW);
        noRow.setWrapText(true);
        table.setPlaceholder(noRow);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        for (int i = 0; i < WIDTHS.size(); i++) {
            table.getColumns().add(column(i));
        }
        table.setAccessibleText("The changes from this computer");
        table.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        RowMenus.on(table, () -> selected().map(this::menu));
        model.rows().addListener((ListChangeListener<JournalRow>) _ -> shown());
        table.getSelectionModel()
                .selectedItemProperty()
                .subscribe(it -> {
                    if (it != null) {
                        selectedId = Optional.of(it.id());
                    }
                });
        noRow.textProperty().bind(model.noRowProperty());
        head();
    }

    public Parent node() {
        return root;
    }

    /** Selects a change and brings it into view, as soon as it is read; filters give way to it. */
    public void show(String id) {
        selectedId = Optional.of(id);
        comesIntoView = true;
        model.choice().clear();
        shown();
    }

    /**
     * Offers to undo the selected change.
     *
     * @param undo takes the id of a change
     */
    public void undoBy(Consumer<String> undo) {
        Button button = new Button("Undo…");
        button.setId(Ids.JOURNAL_UNDO);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(_ -> selected().map(JournalRow::id).ifPresent(undo));
        Hinted hinted = new Hinted(button);
        Runnable judge = () -> judge(button, hinted);
        table.getSelectionModel().selectedItemProperty().subscribe(judge);
        model.serverProperty().subscribe(judge);
        head.getChildren().add(head.getChildren().size() - 1, hinted.node());
    }

    private void judge(Button button, Hinted hinted) {
        Optional<String> why =
                selected().map(model::whyNoUndo).orElse(Optional.of("Select a change first."));
        button.setDisable(why.isPresent());
        hinted.say(why.orElse("Says first what would be put back"));
    }

    private void head() {
        Label summary = new Label();
        summary.setId(Ids.JOURNAL_SUMMARY);
        summary.getStyleClass().add("muted");
        summary.setMinWidth(Region.USE_PREF_SIZE);
        summary.textProperty().bind(model.summaryProperty());
        // A narrow window gives them a second line, not words that are cut.
        FlowPane filters = new FlowPane();
        filters.getStyleClass().add("journal-filters");
        filters.setPrefWrapLength(ONE_LINE);
        filters.getChildren().setAll(new JournalFilterBar(model.choice()).nodes());
        filters.getChildren().add(summary);
        HBox.setHgrow(filters, Priority.ALWAYS);
        head.getChildren().setAll(filters, export());
        head.getStyleClass().add("journal-head");
        head.setAlignment(Pos.CENTER_LEFT);
        root.setTop(new VBox(head, remarks()));
    }

    private Label remarks() {
        Label remarks = new Label();
        remarks.setId(Ids.JOURNAL_REMARKS);
        remarks.getStyleClass().addAll("journal-remarks", "flush-reason");
        remarks.setWrapText(true);
        remarks.textProperty().bind(model.remarksProperty());
        remarks.visibleProperty().bind(remarks.textProperty().isNotEmpty());
        remarks.managedProperty().bind(remarks.visibleProperty());
        return remarks;
    }

    private MenuButton export() {
        MenuButton button = new MenuButton("Export");
        button.setId(Ids.JOURNAL_EXPORT);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setTooltip(new Tooltip("Writes the rows that are shown to a file, as shown"));
        button.getItems()
                .setAll(
                        item(
                                button,
                                "CSV…",
                                new SaveDialog.Proposal("journal.csv", "Comma-separated values"),
                                JournalModel::csv),
                        item(
                                button,
                                "JSON…",
                                new SaveDialog.Proposal("journal.json", "JSON"),
                                JournalModel::json));
        return button;
    }

    private MenuItem item(
            MenuButton button,
            String words,
            SaveDialog.Proposal proposal,
            Function<List<JournalRow>, String> write) {
        MenuItem item = new MenuItem(words);
        item.setOnAction(_ -> {
            List<JournalRow> shown = List.copyOf(model.rows());
            export.save(button.getScene().getWindow(), proposal, () -> write.apply(shown));
        });
        return item;
    }

    private static TableColumn<JournalRow, String> column(int index) {
        TableColumn<JournalRow, String> column = new TableColumn<>(JournalRow.COLUMNS.get(index));
        column.setCellValueFactory(
                row -> new ReadOnlyStringWrapper(row.getValue().cells().get(index)));
        // The order is that of time.
        column.setSortable(false);
        column.setReorderable(false);
        column.setCellFactory(_ -> new WholeTextCell());
        column.setPrefWidth(WIDTHS.get(index));
        column.setMinWidth(LEAST.get(index));
        if (index == 0) {
            column.setMaxWidth(WIDTHS.getFirst());
        }
        return column;
    }

    /** Rows have come or gone: the selection stays at its change. */
    private void shown() {
        model.rows().stream()
                .filter(row -> selectedId.filter(row.id()::equals).isPresent())
                .findFirst()
                .ifPresentOrElse(this::select, () -> table.getSelectionModel().clearSelection());
    }

    private void select(JournalRow row) {
        table.getSelectionModel().select(row);
        if (comesIntoView) {
            comesIntoView = false;
            table.scrollTo(row);
        }
    }

    private Optional<JournalRow> selected() {
        return Optional.ofNullable(table.getSelectionModel().getSelectedItem());
    }

    private ContextMenu menu(JournalRow row) {
        return new ContextMenu(
                MenuItems.of("Copy the command that undoes it", row.whyNoUndo(), () -> copy(row)),
                MenuItems.of(
                        "Copy where its report is",
                        row.report().isPresent()
                                ? Optional.empty()
                                : Optional.of("It has no report apart from this line."),
                        () -> row.report().ifPresent(Clip::copy)));
    }

    private static void copy(JournalRow row) {
        if (row.whyNoUndo().isEmpty()) {
            Clip.copy(JournalModel.undoing(row));
        }
    }

    private void pressed(KeyEvent event) {
        if (Shortcut.COPY.matches(event)) {
            selected().ifPresent(JournalView::copy);
            event.consume();
        }
    }

    /** What does not fit into its column is read in a tip. */
    private static final class WholeTextCell extends TableCell<JournalRow, String> {

        private final Tooltip whole = new Tooltip();

        WholeTextCell() {
            whole.setWrapText(true);
            whole.setMaxWidth(520);
        }

        @Override
        protected void updateItem(@Nullable String item, boolean empty) {
            super.updateItem(item, empty);
            setText(empty ? null : item);
            whole.setText(item);
            setTooltip(empty || item == null || item.isEmpty() ? null : whole);
        }
    }
}
