package dev.cachewarden.ui.tree;

import dev.cachewarden.core.key.Section;
import dev.cachewarden.ui.audit.FindingMarks;
import dev.cachewarden.ui.audit.SeverityTag;
import dev.cachewarden.ui.support.SectionTag;

import javafx.css.PseudoClass;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Skin;
import javafx.scene.control.Tooltip;
import javafx.scene.control.TreeCell;
import javafx.scene.control.skin.TreeCellSkin;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One row of the tree. Its nodes are made once and shown or hidden. */
final class PlaceCell extends TreeCell<Place> {

    private static final PseudoClass ROOT = PseudoClass.getPseudoClass("top");
    private static final PseudoClass ODD = PseudoClass.getPseudoClass("odd-one");

    /** A longer name is cut: the key is what the row is about. */
    private static final double MOST_OF_A_PERSON = 130;

    /** A person's name is not shown at the cost of this much of the key's. */
    private static final double LEAST_OF_A_NAME = 130;

    private static final double INDENT = 16;

    private final KeyTreeModel model;
    private final Label name = new Name();
    private final Label person = new Label();
    private final Label tag = SectionTag.of(new Section.NoEnvironment());
    private final FontIcon lock = new FontIcon(Feather.LOCK);
    private final Label badge = SeverityTag.empty();
    private final Label count = new Label();
    private final HBox row;
    private final Tooltip tooltip = new Tooltip();

    PlaceCell(KeyTreeModel model) {
        this.model = model;
        name.getStyleClass().add("place-name");
        person.getStyleClass().add("place-person");
        count.getStyleClass().add("place-count");
        lock.getStyleClass().add("place-lock");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        row = new HBox(tag, name, person, lock, badge, gap, count);
        row.getStyleClass().add("place-row");
        // So that long names give way, not the counts.
        row.setMinWidth(0);
        row.setPrefWidth(1);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        // Ids that begin alike differ in their ends.
        name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        person.setMinWidth(0);
        person.setMaxWidth(MOST_OF_A_PERSON);
        tag.setMinWidth(Region.USE_PREF_SIZE);
        count.setMinWidth(Region.USE_PREF_SIZE);
    }

    /** A style sheet gives it too late to a cell that is selected from the start. */
    @Override
    protected Skin<?> createDefaultSkin() {
        TreeCellSkin<Place> skin = new TreeCellSkin<>(this);
        skin.setIndent(INDENT);
        return skin;
    }

    @Override
    protected void updateItem(@Nullable Place place, boolean empty) {
        super.updateItem(place, empty);
        if (empty || place == null) {
            setGraphic(null);
            setTooltip(null);
            setAccessibleText(null);
            return;
        }
        setGraphic(row);
        show(place);
    }

    /** The same place, of which something else may be known. */
    void showAgain() {
        @Nullable Place place = getItem();
        if (place != null && !isEmpty()) {
            show(place);
        }
    }

    private void show(Place place) {
        boolean tagged =
                place instanceof Place.InSection(Section section)
                        && (section instanceof Section.Configured
                                || section instanceof Section.NoEnvironment);
        setShown(tag, tagged);
        setShown(name, !tagged);
        boolean isProtected =
                place instanceof Place.InSection(Section section) && section.isProtected();
        setShown(lock, isProtected);
        String label = model.label(place);
        person.setText(model.person(place));
        name.setText(person.getText().isEmpty() ? label : model.shortLabel(place));
        setShown(person, !person.getText().isEmpty());
        if (tagged && place instanceof Place.InSection(Section section)) {
            SectionTag.show(tag, section);
        }
        pseudoClassStateChanged(ROOT, place instanceof Place.Root);
        pseudoClassStateChanged(ODD, place instanceof Place.InSection && !tagged);
        KeyCount keys = model.count(place);
        count.setText(keys.text());
        setShown(count, !count.getText().isEmpty());
        Optional<FindingMarks.Mark> mark = model.mark(place);
        mark.ifPresent(it -> SeverityTag.show(badge, it));
        setShown(badge, mark.isPresent());
        String hint =
                Stream.of(
                                hint(place),
                                person.getText(),
                                mark.map(FindingMarks.Mark::words).orElse(""))
                        .filter(words -> !words.isEmpty())
                        .collect(Collectors.joining("\n"));
        tooltip.setText(hint);
        setTooltip(hint.isEmpty() ? null : tooltip);
        setAccessibleText(
                label
                        + (person.getText().isEmpty() ? "" : ", " + person.getText())
                        + (isProtected ? ", protected" : "")
                        + (keys.words().isEmpty() ? "" : ", " + keys.words())
                        + mark.map(it -> ", " + it.words()).orElse(""));
    }

    private String hint(Place place) {
        return switch (place) {
            case Place.InSection(Section.Configured configured) when configured.isProtected() ->
                    "Protected: deleting here asks for the environment's name.";
            case Place.InSection(Section.NoEnvironment()) ->
                    "Keys without an environment: every deployment reads and writes them.";
            case Place.InSection(Section.Unknown _) ->
                    "This environment is not among the configured ones.";
            case Place.InSection(Section.Unrecognised()) ->
                    "Keys with our prefix that follow no known form.";
            default -> model.hint(place);
        };
    }

    private static void setShown(javafx.scene.Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    /** What is short, or elided already, is not elided: the person's name gives way. */
    private static final class Name extends Label {

        @Override
        protected double computeMinWidth(double height) {
            return Math.min(computePrefWidth(height), LEAST_OF_A_NAME);
        }
    }
}
