package dev.cachewarden.ui.compare;

import dev.cachewarden.ui.support.EverySecond;
import dev.cachewarden.ui.support.Ids;
import dev.cachewarden.ui.support.SectionTag;
import dev.cachewarden.ui.support.Shortcut;

import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The copies of an entry side by side. Counts down while its window is showing. */
public final class CompareView {

    private static final double SCROLL_BAR = 16;
    private static final PseudoClass LOW = PseudoClass.getPseudoClass("low");

    private final CompareModel model;
    private final ColumnWidths widths = new ColumnWidths();
    private final ColumnsPane headerRow = new ColumnsPane(widths);
    private final ColumnsPane bodies = new ColumnsPane(widths);
    private final PersonStrip person;
    private final ValueInspector inspector;
    private final ScrollPane scroll = new ScrollPane();
    private final VBox node = new VBox();

    /** What says something else with time. */
    private final List<Runnable> parts = new ArrayList<>();

    private final CompareToolbar toolbar;
    private final LinesList lines;
    private final Optional<Banner> banner;
    private final List<Subscription> following = new ArrayList<>();
    private List<Top> tops = List.of();
    private Room room = Room.USUAL;

    public CompareView(CompareModel model) {
        this(model, Optional.empty());
    }

    /** With a banner over the columns. */
    public CompareView(CompareModel model, Banner banner) {
        this(model, Optional.of(banner));
    }

    private CompareView(CompareModel model, Optional<Banner> banner) {
        this.model = model;
        this.banner = banner;
        toolbar = new CompareToolbar(model);
        person = new PersonStrip(model);
        inspector = new ValueInspector(model);
        lines = new LinesList(model, widths, inspector);
        StackPane body = new StackPane(bodies, lines.node());
        VBox.setVgrow(body, Priority.ALWAYS);
        VBox columns = new VBox(headerRow, body);
        headerRow.setMinHeight(Region.USE_PREF_SIZE);
        scroll.setContent(columns);
        scroll.setFitToHeight(true);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("compare-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        node.setId(Ids.COMPARE);
        node.getStyleClass().add("compare");
        node.getChildren().setAll(person.node(), toolbar.node());
        banner.map(Banner::node).ifPresent(node.getChildren()::add);
        node.getChildren().addAll(message(), scroll, inspector.node());
        node.addEventHandler(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (Shortcut.FIND_IN_ENTRY.matches(event)) {
                        toolbar.focusSearch();
                        event.consume();
                    }
                });
        scroll.viewportBoundsProperty().subscribe(this::share);
        listen();
        node.heightProperty().subscribe((_, _) -> fit());
        rebuild();
        EverySecond.whileShown(node, model::tick);
    }

    public Parent node() {
        return node;
    }

    private void fit() {
        boolean withMore = !model.externalProperty().get().columns().isEmpty();
        Room wanted = Room.of(node.getHeight(), withMore);
        if (wanted != room) {
            room = wanted;
            boolean low = room != Room.USUAL;
            node.pseudoClassStateChanged(LOW, low);
            inspector.fit(room);
            banner.ifPresent(it -> it.setLow(low));
            rebuild();
        }
    }

    private Label message() {
        Label message = new Label();
        message.setId(Ids.COMPARE_MESSAGE);
        message.setWrapText(true);
        message.textProperty().bind(model.messageProperty());
        message.visibleProperty().bind(model.messageProperty().isNotEmpty());
        message.managedProperty().bind(message.visibleProperty());
        return message;
    }

    private void listen() {
        model.columns().addListener((ListChangeListener<ColumnModel>) change -> rebuild());
        model.externalProperty().subscribe((was, is) -> externalChanged());
        model.instancesProperty().subscribe((was, is) -> refresh());
        // With both values: a value that is not read reports only its first invalidation.
        model.nowProperty().subscribe((_, _) -> refresh());
        model.namesProperty().subscribe(this::refresh);
        model.edits()
                .conflictProperty()
                .subscribe(conflict ->
                        conflict.ifPresent(it ->
                                new ConflictDialog(model::value).show(it, headerRow.getScene())));
    }

    private void externalChanged() {
        Room before = room;
        fit();
        if (room == before) {
            show(tops);
        }
    }

    private void rebuild() {
        following.forEach(Subscription::unsubscribe);
        following.clear();
        parts.clear();
        show(List.of());
    }

    /**
     * The parts of a column other than its lines.
     *
     * @param card behind its lines
     */
    private record Top(DisplayColumn column, Node header, Region card) {}

    /** Keeps tops that say the same: to style and lay out another takes longer than all else. */
    private void show(List<Top> kept) {
        List<Top> shown =
                model.displayed().stream()
                        .map(column ->
                                kept.stream()
                                        .filter(top -> top.column.hasTopOf(column))
                                        .findFirst()
                                        .orElseGet(() -> top(column)))
                        .toList();
        lay(shown);
        stateChanged();
    }

    private void lay(List<Top> inOrder) {
        tops = inOrder;
        headerRow.getChildren().setAll(tops.stream().map(Top::header).toList());
        bodies.getChildren().setAll(tops.stream().map(Top::card).toList());
        lines.redraw();
    }

    private Top top(DisplayColumn column) {
        StackPane card = new StackPane();
        card.getStyleClass().addAll("compare-body", SectionTag.styleClass(column.section()));
        return new Top(column, header(column, card), card);
    }

    private Node header(DisplayColumn column, StackPane card) {
        return switch (column) {
            case DisplayColumn.OfCopy(ColumnModel copy) -> {
                ColumnHeader header = new ColumnHeader(model, copy);
                Rail rail = new Rail(copy, header::rail);
                card.getChildren().add(rail.node());
                card.setAlignment(Pos.TOP_CENTER);
                parts.add(header::refresh);
                parts.add(rail::refresh);
                following.add(copy.stateProperty().subscribe(this::stateChanged));
                yield header.node();
            }
            case DisplayColumn.OfFurther(ExternalColumn further) ->
                    ExternalColumnHeader.of(further, room != Room.USUAL);
        };
    }

    /** One column's state can change what others say, how wide they are, and their order. */
    private void stateChanged() {
        if (!tops.stream().map(Top::column).toList().equals(model.displayed())) {
            lay(
                    tops.stream()
                            .sorted(
                                    Comparator.comparingInt(
                                            top -> model.displayed().indexOf(top.column)))
                            .toList());
        }
        refresh();
        share();
    }

    private void refresh() {
        parts.forEach(Runnable::run);
        lines.explain();
    }

    private void share() {
        widths.share(
                scroll.getViewportBounds().getWidth() - SCROLL_BAR,
                model.displayed().stream().map(DisplayColumn::breadth).toList());
    }
}
