package dev.cachewarden.ui.overview;

import dev.cachewarden.app.browse.KnownKeys;
import dev.cachewarden.core.index.Group;
import dev.cachewarden.core.key.Section;
import dev.cachewarden.ui.support.Ids;
import dev.cachewarden.ui.support.SectionTag;
import dev.cachewarden.ui.tree.KeyCount;
import dev.cachewarden.ui.tree.Place;

import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.List;
import java.util.function.Consumer;

/** How many keys a section has, and of which types; each figure opens its keys. */
final class CountsPart {

    private static final double NAME = 170;
    private static final double TYPES = 176;
    private static final double SECOND = 102;

    /** Lines of a column of types. */
    private static final int LINES = 4;

    private CountsPart() {}

    /** Whose keys, and how many. */
    static Node total(Section section, KnownKeys keys, Consumer<Place> onGo) {
        KeyCount count = count(keys, keys.index().count(section));
        Hyperlink total =
                Links.of(
                        count.text(),
                        count.words() + " of " + section.label(),
                        () -> onGo.accept(new Place.InSection(section)));
        total.setId(Ids.OVERVIEW_TOTAL + section.label());
        total.getStyleClass().add("overview-total");
        Label tag = SectionTag.of(section);
        tag.setMinWidth(0);
        VBox box = new VBox(tag, total);
        box.getStyleClass().add("overview-part");
        fix(box, NAME);
        return box;
    }

    /** A line a type, in a second column where one would be long. */
    static Node types(Section section, KnownKeys keys, Consumer<Place> onGo) {
        GridPane grid = new GridPane();
        grid.getColumnConstraints().add(new ColumnConstraints(SECOND));
        List<Group> groups = keys.index().groups(section);
        for (int i = 0; i < groups.size(); i++) {
            grid.add(line(groups.get(i), keys, onGo), i / LINES, i % LINES);
        }
        fix(grid, TYPES);
        return grid;
    }

    private static void fix(Region part, double width) {
        part.setPrefWidth(width);
        part.setMaxWidth(width);
    }

    private static Hyperlink line(Group group, KnownKeys keys, Consumer<Place> onGo) {
        KeyCount count = count(keys, group.size());
        String type = group.type().label();
        Hyperlink line =
                Links.of(
                        type + " " + count.text(),
                        count.words() + " of the type " + type + " of " + group.section().label(),
                        () -> onGo.accept(new Place.OfType(group.section(), group.type())));
        line.setId(Ids.OVERVIEW_TYPE + group.section().label() + "-" + type);
        return line;
    }

    /** What was not read to the end is a lower bound, and nothing of it is not known to be 0. */
    private static KeyCount count(KnownKeys keys, long count) {
        if (keys.isWhole()) {
            return new KeyCount.Exact(count);
        }
        return count == 0 ? new KeyCount.Unknown() : new KeyCount.AtLeast(count);
    }
}
