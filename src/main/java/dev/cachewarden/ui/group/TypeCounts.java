package dev.cachewarden.ui.group;

import dev.cachewarden.app.browse.KnownKeys;
import dev.cachewarden.core.index.Group;
import dev.cachewarden.core.index.KeyIndex;
import dev.cachewarden.core.key.KeyType;
import dev.cachewarden.core.key.Section;
import dev.cachewarden.core.text.Numbers;
import dev.cachewarden.ui.support.Ids;
import dev.cachewarden.ui.support.SectionTag;
import dev.cachewarden.ui.tree.Place;

import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Counts by section and type, a link in every cell that has keys. */
final class TypeCounts {

    private static final double NAME_WIDTH = 190;
    private static final double COUNT_WIDTH = 88;

    private final KnownKeys keys;
    private final KeyIndex index;
    private final Consumer<Place> onGo;
    private final GridPane grid = new GridPane();
    private int row;

    private TypeCounts(KnownKeys keys, Consumer<Place> onGo, int counts) {
        this.keys = keys;
        this.index = keys.index();
        this.onGo = onGo;
        grid.setId(Ids.TYPE_TABLE);
        grid.getStyleClass().add("type-counts");
        grid.getColumnConstraints().add(new ColumnConstraints(NAME_WIDTH));
        for (int i = 0; i < counts; i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setMinWidth(COUNT_WIDTH);
            column.setHalignment(HPos.RIGHT);
            grid.getColumnConstraints().add(column);
        }
    }

    /** A row per type. */
    static Node of(KnownKeys keys, Section section, Consumer<Place> onGo) {
        KeyIndex index = keys.index();
        TypeCounts counts = new TypeCounts(keys, onGo, 1);
        counts.head(List.of("Type", "Keys"));
        for (Group group : index.groups(section)) {
            counts.row(new Label(group.type().label()), List.of(counts.link(Optional.of(group))));
        }
        counts.sum(List.of(index.count(section)));
        return counts.scrolling();
    }

    /** A row per section, a column per type that occurs. */
    static Node ofAll(KnownKeys keys, Consumer<Place> onGo) {
        KeyIndex index = keys.index();
        List<KeyType> types =
                Arrays.stream(KeyType.values()).filter(type -> count(index, type) > 0).toList();
        TypeCounts counts = new TypeCounts(keys, onGo, types.size() + 1);
        counts.head(
                Stream.of(
                                List.of("Environment"),
                                types.stream().map(KeyType::label).toList(),
                                List.of("All types"))
                        .flatMap(List::stream)
                        .toList());
        index.sections().forEach(section -> counts.row(section, types));
        counts.sum(
                Stream.concat(
                                types.stream().map(type -> count(index, type)),
                                Stream.of(index.size()))
                        .toList());
        return counts.scrolling();
    }

    private static long count(KeyIndex index, KeyType type) {
        return index.sections().stream()
                .flatMap(section -> index.group(section, type).stream())
                .mapToLong(Group::size)
                .sum();
    }

    private Node scrolling() {
        ScrollPane scroll = new ScrollPane(grid);
        scroll.getStyleClass().addAll("page-body", "edge-to-edge");
        // Links take the focus; the pane around them need not.
        scroll.setFocusTraversable(false);
        return scroll;
    }

    private void head(List<String> names) {
        band("counts-head", names.size());
        for (int i = 0; i < names.size(); i++) {
            Label name = new Label(names.get(i));
            name.getStyleClass().add("muted");
            grid.add(name, i, row);
        }
        row++;
    }

    private void row(Section section, List<KeyType> types) {
        Hyperlink name = new Hyperlink("", SectionTag.of(section));
        name.setAccessibleText(section.label());
        name.setOnAction(_ -> onGo.accept(new Place.InSection(section)));
        Label sum = new Label(GroupWords.number(keys, index.count(section)));
        sum.getStyleClass().add("counts-sum");
        row(
                name,
                Stream.concat(
                                types.stream().map(type -> link(index.group(section, type))),
                                Stream.of(sum))
                        .toList());
    }

    private void row(Node name, List<? extends Node> counts) {
        band("counts-row", counts.size() + 1);
        grid.add(name, 0, row);
        for (int i = 0; i < counts.size(); i++) {
            grid.add(counts.get(i), i + 1, row);
        }
        row++;
    }

    private void sum(List<Long> counts) {
        band("counts-total", counts.size() + 1);
        Label all = new Label("All");
        all.getStyleClass().add("counts-sum");
        grid.add(all, 0, row);
        for (int i = 0; i < counts.size(); i++) {
            Label sum = new Label(GroupWords.number(keys, counts.get(i)));
            sum.getStyleClass().add("counts-sum");
            grid.add(sum, i + 1, row);
        }
        row++;
    }

    private Node link(Optional<Group> group) {
        return group.<Node>map(this::link).orElseGet(this::none);
    }

    private Hyperlink link(Group group) {
        Hyperlink link = new Hyperlink(GroupWords.number(keys, group.size()));
        link.setAccessibleText(
                Numbers.of(group.size(), group.type().label() + " key")
                        + " of "
                        + group.section().label());
        link.setOnAction(_ -> onGo.accept(new Place.OfType(group.section(), group.type())));
        return link;
    }

    private Label none() {
        Label none = new Label(GroupWords.none(keys));
        none.getStyleClass().add("counts-none");
        return none;
    }

    /** The line under a row, behind its cells. */
    private void band(String styleClass, int columns) {
        Region band = new Region();
        band.getStyleClass().addAll("counts-band", styleClass);
        grid.add(band, 0, row, columns, 1);
    }
}
