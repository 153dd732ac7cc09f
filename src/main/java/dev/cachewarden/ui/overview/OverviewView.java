package dev.cachewarden.ui.overview;

import dev.cachewarden.app.browse.KnownKeys;
import dev.cachewarden.core.key.Section;
import dev.cachewarden.core.overview.SectionFigures;
import dev.cachewarden.ui.overview.SectionCard.Content;
import dev.cachewarden.ui.support.Ids;
import dev.cachewarden.ui.tree.Place;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The page of a whole cache or of a section. */
public final class OverviewView {

    /** A card whose parts are in one line. */
    private static final double CARD = 1010;

    private static final double PANEL = 420;

    private final OverviewModel model;
    private final OverviewActions actions;
    private final VBox leaks = new VBox();
    private final Label doubt = new Label();
    private final EqualColumns cards = new EqualColumns(CARD);
    private final ScrollPane scroll;
    private final Map<Section, Card> known = new HashMap<>();

    private record Card(Content content, Node node) {}

    /**
     * @param panels shown below the cards
     */
    public OverviewView(OverviewModel model, OverviewActions actions, List<Node> panels) {
        this.model = model;
        this.actions = actions;
        leaks.getStyleClass().add("overview-leaks");
        doubt.setId(Ids.OVERVIEW_DOUBT);
        doubt.setWrapText(true);
        doubt.getStyleClass().addAll("muted", "overview-doubt");
        EqualColumns below = new EqualColumns(PANEL);
        below.getChildren().setAll(panels);
        VBox all = new VBox(leaks, doubt, cards, below);
        all.getStyleClass().add("overview");
        scroll = new ScrollPane(all);
        scroll.setId(Ids.OVERVIEW);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().addAll("edge-to-edge", "overview-scroll");
        // Links and buttons take the focus; the pane around them need not.
        scroll.setFocusTraversable(false);
        model.shownProperty().subscribe(it -> it.ifPresent(this::show));
        model.namesProperty().subscribe((_, _) -> again());
        actions.onChange(this::again);
    }

    /** The page of that place. */
    public Node of(Place place, KnownKeys keys) {
        model.show(place, keys);
        return scroll;
    }

    private void again() {
        model.shownProperty().get().ifPresent(this::show);
    }

    private void show(OverviewModel.Shown shown) {
        Optional<String> focused = focused();
        leaks.getChildren()
                .setAll(
                        shown.leaks().stream()
                                .map(it -> LeakLine.of(it, model, shown.doubt(), actions))
                                .toList());
        setShown(leaks, !shown.leaks().isEmpty());
        doubt.setText(shown.doubt());
        setShown(doubt, !shown.doubt().isEmpty() && shown.leaks().isEmpty());
        List<Section> sections = shown.sections().stream().map(SectionFigures::section).toList();
        known.keySet().retainAll(sections);
        cards.getChildren()
                .setAll(shown.sections().stream().map(it -> card(it, shown.keys())).toList());
        focused.flatMap(id -> find(cards, id).or(() -> find(leaks, id)))
                .filter(node -> !node.isFocused())
                .ifPresent(Node::requestFocus);
    }

    /** The same node where it would show the same, so that nothing flickers while keys change. */
    private Node card(SectionFigures figures, KnownKeys keys) {
        Content content = Content.of(figures, keys, actions);
        @Nullable Card before = known.get(figures.section());
        if (before != null && before.content().equals(content)) {
            return before.node();
        }
        Node node = SectionCard.of(figures, keys, actions, model.zone());
        known.put(figures.section(), new Card(content, node));
        return node;
    }

    /** The id of the control on this page that has the focus: another takes its place. */
    private Optional<String> focused() {
        if (scroll.getScene() == null) {
            return Optional.empty();
        }
        @Nullable Node owner = scroll.getScene().getFocusOwner();
        for (Node node = owner; node != null; node = node.getParent()) {
            if (node.equals(scroll)) {
                return Optional.ofNullable(owner.getId());
            }
        }
        return Optional.empty();
    }

    /** A label can have any character in it: no selector finds it. */
    private static Optional<Node> find(Parent in, String id) {
        return in.getChildrenUnmodifiable().stream()
                .flatMap(node ->
                        id.equals(node.getId())
                                ? Stream.of(node)
                                : node instanceof Parent parent
                                        ? find(parent, id).stream()
                                        : Stream.empty())
                .findFirst();
    }

    private static void setShown(Node node, boolean isShown) {
        node.setVisible(isShown);
        node.setManaged(isShown);
    }
}
