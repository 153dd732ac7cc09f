package dev.cachewarden.ui.compare;

import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.value.Masking;
import dev.cachewarden.ui.support.Ids;
import dev.cachewarden.ui.support.SectionTag;
import dev.cachewarden.ui.support.Shortcut;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import javafx.util.Duration;
import javafx.util.Subscription;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The copies of an entry side by side. Counts down while its window is showing. */
public final class CompareView {

    private static final double SCROLL_BAR = 16;
    private static final PseudoClass LOW = PseudoClass.getPseudoClass("low");

    private static final int MOST_LINKS = 8;

    private final CompareModel model;
    private final ColumnWidths widths = new ColumnWidths();
    private final ColumnsPane headerRow = new ColumnsPane(widths);
    private final ColumnsPane bodies = new ColumnsPane(widths);
    private final FlowPane alsoCached = new FlowPane(8, 0);
    private final ScrollPane scroll = new ScrollPane();
    private final VBox node = new VBox();
    private final List<ColumnHeader> headers = new ArrayList<>();
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
        ValueInspector inspector = new ValueInspector(model);
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
        alsoCached.getStyleClass().add("compare-also");
        node.getChildren().setAll(toolbar.node(), alsoCached);
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
        countDown();
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
            toolbar.setLow(low);
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
        model.alsoCached().addListener((ListChangeListener<CacheKey>) change -> linkOthers());
        // With both values: a value that is not read reports only its first invalidation.
        model.nowProperty().subscribe((_, _) -> refresh());
        model.document().maskedProperty().subscribe(this::refresh);
        model.document().maskedProperty().subscribe(this::linkOthers);
        model.edits()
                .conflictProperty()
                .subscribe(conflict ->
                        conflict.ifPresent(it ->
                                new ConflictDialog(model.document()::shown)
                                        .show(it, headerRow.getScene())));
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
        headers.clear();
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
        tops =
                model.displayed().stream()
                        .map(column ->
                                kept.stream()
                                        .filter(top -> top.column.hasTopOf(column))
                                        .findFirst()
                                        .orElseGet(() -> top(column)))
                        .toList();
        headerRow.getChildren().setAll(tops.stream().map(Top::header).toList());
        bodies.getChildren().setAll(tops.stream().map(Top::card).toList());
        stateChanged();
    }

    private Top top(DisplayColumn column) {
        Region card = new Region();
        card.getStyleClass().addAll("compare-body", SectionTag.styleClass(column.section()));
        return new Top(column, header(column), card);
    }

    private Node header(DisplayColumn column) {
        return switch (column) {
            case DisplayColumn.OfCopy(ColumnModel copy) -> {
                ColumnHeader header = new ColumnHeader(model, copy, headers.size());
                header.fit(room);
                headers.add(header);
                following.add(copy.stateProperty().subscribe(this::stateChanged));
                yield header.node();
            }
            case DisplayColumn.OfFurther(ExternalColumn further) ->
                    ExternalColumnHeader.of(further, room != Room.USUAL);
        };
    }

    /** One column's state can change what others say, and how wide they are. */
    private void stateChanged() {
        refresh();
        share();
    }

    private void refresh() {
        headers.forEach(ColumnHeader::refresh);
        lines.explain();
    }

    private void share() {
        widths.share(
                scroll.getViewportBounds().getWidth() - SCROLL_BAR,
                model.displayed().stream().map(DisplayColumn::isNarrow).toList());
    }

    private void linkOthers() {
        alsoCached.getChildren().clear();
        List<CacheKey> others = model.alsoCached();
        if (!others.isEmpty()) {
            alsoCached.getChildren().add(new Label("Also cached in"));
        }
        boolean masked = model.document().maskedProperty().get();
        others.stream()
                .limit(MOST_LINKS)
                .forEach(key -> alsoCached.getChildren().add(link(key, masked)));
        if (others.size() > MOST_LINKS) {
            alsoCached
                    .getChildren()
                    .add(new Label("and " + (others.size() - MOST_LINKS) + " more"));
        }
        alsoCached.setManaged(!others.isEmpty());
    }

    private Hyperlink link(CacheKey key, boolean masked) {
        String name =
                key.section().label() + " › " + key.type().label() + " › " + key.maskedIdentifier();
        Hyperlink link = new Hyperlink(masked ? Masking.text(name) : name);
        link.setMaxWidth(420);
        link.setOnAction(click -> model.show(key));
        return link;
    }

    /** One timer, at rest while nobody looks. */
    private void countDown() {
        Timeline timer = new Timeline(new KeyFrame(Duration.seconds(1), tick -> model.tick()));
        timer.setCycleCount(Animation.INDEFINITE);
        node.sceneProperty()
                .flatMap(Scene::windowProperty)
                .flatMap(Window::showingProperty)
                .orElse(false)
                .subscribe(showing -> {
                    if (showing) {
                        timer.play();
                    } else {
                        timer.stop();
                    }
                });
    }
}
