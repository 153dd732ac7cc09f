package dev.cachewarden.ui.group;

import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.ui.actions.Action;
import dev.cachewarden.ui.support.Ids;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The keys of a group; time to live and size are read for the rows on screen. */
final class KeyTable {

    private static final double ROW = 30;

    private final GroupModel model;
    private final Consumer<CacheKey> onOpen;
    private final PickedKeys picked;
    private final TableView<CacheKey> table = new TableView<>();
    private final KeptRows kept = new KeptRows(table);
    private final Label noRow = new Label();
    private final VBox root;
    private final Runnable rowsMoved;

    /**
     * @param actions what can be done with entries, in groups
     */
    KeyTable(
            GroupModel model,
            Consumer<CacheKey> onOpen,
            Consumer<List<CacheKey>> onVerify,
            Function<List<CacheKey>, List<List<Action>>> actions) {
        this.model = model;
        this.onOpen = onOpen;
        this.rowsMoved = model.whenQuiet(this::readVisible);
        this.picked = new PickedKeys(table, model.hindranceProperty(), onVerify, actions);
        table.setId(Ids.GROUP_TABLE);
        table.getStyleClass().addAll("edge-to-edge", "key-table");
        table.setFixedCellSize(ROW);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_NEXT_COLUMN);
        table.getColumns().setAll(columns());
        new ColumnRoom(table, List.of(table.getColumns().get(2), table.getColumns().get(1)));
        table.setPlaceholder(noRow);
        table.setRowFactory(_ -> row());
        table.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                open(table.getSelectionModel().getSelectedItem());
            }
        });
        model.rowsProperty().subscribe(this::show);
        model.filteringProperty().subscribe(this::tellNoRow);
        model.facts().forgottenProperty().subscribe((_, _) -> rowsMoved.run());
        VBox.setVgrow(table, Priority.ALWAYS);
        SortControls sort = new SortControls(model);
        new SortedHeaders(table, model.sorting(), headers());
        root = new VBox(filterLine(sort), sort.line(), table);
        root.getStyleClass().add("key-page");
    }

    Node node() {
        return root;
    }

    /** In the order of {@link SortColumn}. */
    private List<TableColumn<CacheKey, CacheKey>> columns() {
        VisibleFacts facts = model.facts();
        var size = column("Size", () -> KeyCell.size(facts), 72, 110);
        size.getStyleClass().add("key-size");
        return List.of(
                column(
                        "Identifier",
                        () -> KeyCell.identifier(facts, model.namesProperty()),
                        100,
                        300),
                column("Person", () -> new PersonCell(model.namesProperty()), 100, 220),
                column("Origin", () -> new OriginCell(model.originsProperty()), 132, 140),
                column("Time to live", () -> KeyCell.ttl(facts), 118, 128),
                size,
                column("Findings", () -> new MarkCell(model.marksProperty()), 102, 120));
    }

    void tick() {
        if (table.getScene() != null) {
            kept.tick();
            model.facts().tick();
            rowsMoved.run();
        }
    }

    private void show(ObservableList<CacheKey> rows) {
        tellNoRow();
        if (model.isFollowing() && rows instanceof KeyRows others) {
            kept.show(others);
        } else {
            kept.forget();
            table.setItems(rows);
            if (!rows.isEmpty()) {
                table.scrollTo(0);
            }
        }
        rowsMoved.run();
    }

    private void tellNoRow() {
        noRow.setText(
                GroupWords.noRow(
                        model.pageProperty().get().keys(),
                        !model.filterProperty().get().isBlank(),
                        model.filteringProperty().get()));
    }

    /** What the columns are sorted by, from left to right. */
    private Map<TableColumn<CacheKey, ?>, SortColumn> headers() {
        Iterator<SortColumn> sorts = List.of(SortColumn.values()).iterator();
        return table.getColumns().stream()
                .collect(Collectors.toMap(column -> column, _ -> sorts.next()));
    }

    private HBox filterLine(SortControls sort) {
        TextField filter = new TextField();
        filter.setId(Ids.GROUP_FILTER);
        filter.setPromptText("Filter these keys");
        filter.setAccessibleText("Filter these keys");
        filter.textProperty().bindBidirectional(model.filterProperty());
        filter.setPrefColumnCount(28);
        Label error = new Label();
        error.getStyleClass().add("error-text");
        error.setMinWidth(0);
        error.textProperty().bind(model.facts().errorProperty());
        HBox line = new HBox(filter, sort.menu(), picked.buttons(), error);
        line.getStyleClass().add("filter-line");
        return line;
    }

    /**
     * A column.
     *
     * @param least in pixels: its header, also while rows are sorted by it, and usual words fit
     */
    private TableColumn<CacheKey, CacheKey> column(
            String title,
            Supplier<TableCell<CacheKey, CacheKey>> cells,
            double least,
            double usual) {
        TableColumn<CacheKey, CacheKey> column = new TableColumn<>(title);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setCellFactory(_ -> cells.get());
        column.setMinWidth(least);
        column.setPrefWidth(usual);
        column.setReorderable(false);
        return column;
    }

    private TableRow<CacheKey> row() {
        TableRow<CacheKey> row =
                new TableRow<>() {
                    @Override
                    protected void updateItem(@Nullable CacheKey key, boolean empty) {
                        super.updateItem(key, empty);
                        rowsMoved.run();
                    }
                };
        row.itemProperty().subscribe(key -> row.setContextMenu(key == null ? null : picked.menu()));
        row.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
                open(row.getItem());
            }
        });
        return row;
    }

    private void open(@Nullable CacheKey key) {
        if (key != null) {
            onOpen.accept(key);
        }
    }

    private void readVisible() {
        if (table.getScene() != null
                && table.lookup(".virtual-flow") instanceof VirtualFlow<?> flow) {
            model.facts().read(visible(flow));
        }
    }

    private List<CacheKey> visible(VirtualFlow<?> flow) {
        @Nullable IndexedCell<?> first = flow.getFirstVisibleCell();
        @Nullable IndexedCell<?> last = flow.getLastVisibleCell();
        ObservableList<CacheKey> rows = table.getItems();
        if (first == null || last == null) {
            return List.of();
        }
        int end = Math.min(rows.size() - 1, last.getIndex());
        return IntStream.rangeClosed(Math.max(0, first.getIndex()), end)
                .mapToObj(rows::get)
                .toList();
    }
}
