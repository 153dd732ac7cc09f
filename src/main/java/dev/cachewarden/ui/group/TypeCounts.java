package dev.cachewarden.ui.group;

import dev.cachewarden.core.index.Group;
import dev.cachewarden.core.index.KeyIndex;
import dev.cachewarden.core.key.KeyType;
import dev.cachewarden.core.key.Section;
import dev.cachewarden.ui.support.Ids;
import dev.cachewarden.ui.support.SectionTag;
import dev.cachewarden.ui.support.Texts;
import dev.cachewarden.ui.tree.Place;

import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import java.util.List;
import java.util.function.Consumer;

/** A row per type, a column per section, a link in every cell that has keys. */
final class TypeCounts {

    private final KeyIndex index;
    private final List<Section> sections;
    private final Consumer<Place> onGo;
    private final GridPane grid = new GridPane();
    private int row;

    TypeCounts(KeyIndex index, List<Section> sections, Consumer<Place> onGo) {
        this.index = index;
        this.sections = sections;
        this.onGo = onGo;
        grid.setId(Ids.TYPE_TABLE);
        grid.getStyleClass().add("type-counts");
        fill();
    }

    Node node() {
        ScrollPane scroll = new ScrollPane(grid);
        scroll.getStyleClass().addAll("page-body", "edge-to-edge");
        // Links take the focus; the pane around them need not.
        scroll.setFocusTraversable(false);
        return scroll;
    }

    private void fill() {
        grid.getColumnConstraints().add(new ColumnConstraints(160));
        for (int column = 1; column <= sections.size(); column++) {
            ColumnConstraints wide = new ColumnConstraints();
            wide.setMinWidth(110);
            wide.setHalignment(HPos.RIGHT);
            wide.setHgrow(Priority.NEVER);
            grid.getColumnConstraints().add(wide);
        }
        if (sections.size() > 1) {
            header();
        }
        for (KeyType type : KeyType.values()) {
            if (sections.stream().anyMatch(section -> index.group(section, type).isPresent())) {
                counts(type);
            }
        }
        totals();
    }

    private void header() {
        band("counts-head");
        Label types = new Label("Type");
        types.getStyleClass().add("muted");
        grid.add(types, 0, row);
        for (int i = 0; i < sections.size(); i++) {
            Section section = sections.get(i);
            Hyperlink link = new Hyperlink("", SectionTag.of(section));
            link.setAccessibleText(section.label());
            link.setOnAction(_ -> onGo.accept(new Place.InSection(section)));
            grid.add(link, i + 1, row);
        }
        row++;
    }

    private void counts(KeyType type) {
        band("counts-row");
        grid.add(new Label(type.label()), 0, row);
        for (int i = 0; i < sections.size(); i++) {
            Section section = sections.get(i);
            int column = i + 1;
            index.group(section, type)
                    .ifPresentOrElse(
                            group -> grid.add(link(group), column, row),
                            () -> grid.add(none(), column, row));
        }
        row++;
    }

    private Hyperlink link(Group group) {
        Hyperlink link = new Hyperlink(Texts.number(group.size()));
        link.setAccessibleText(
                Texts.number(group.size())
                        + " "
                        + group.type().label()
                        + " keys of "
                        + group.section().label());
        link.setOnAction(_ -> onGo.accept(new Place.OfType(group.section(), group.type())));
        return link;
    }

    private static Label none() {
        Label none = new Label("–");
        none.getStyleClass().add("counts-none");
        return none;
    }

    private void totals() {
        band("counts-total");
        Label all = new Label("All types");
        all.getStyleClass().add("counts-sum");
        grid.add(all, 0, row);
        for (int i = 0; i < sections.size(); i++) {
            Label sum = new Label(Texts.number(index.count(sections.get(i))));
            sum.getStyleClass().add("counts-sum");
            grid.add(sum, i + 1, row);
        }
        row++;
    }

    /** The line under a row, behind its cells. */
    private void band(String styleClass) {
        Region band = new Region();
        band.getStyleClass().addAll("counts-band", styleClass);
        grid.add(band, 0, row, sections.size() + 1, 1);
    }
}
