package dev.cachewarden.ui.flush;

import dev.cachewarden.core.flush.FlushPlan;
import dev.cachewarden.core.flush.FlushScope;
import dev.cachewarden.core.flush.PlannedGroup;
import dev.cachewarden.core.flush.WhyKept;
import dev.cachewarden.core.people.PersonNames;
import dev.cachewarden.core.text.Numbers;
import dev.cachewarden.ui.support.Ids;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.List;
import java.util.Optional;

/** A plan's counts as rows, and its pattern, sample and cost to unfold. */
final class FlushPlanPane {

    private static final double MOST_HEIGHT = 200;

    private final GridPane grid = new GridPane();
    private final ScrollPane rows = scrolling(grid);
    private final VBox facts = new VBox();
    private final TitledPane details =
            new TitledPane("Pattern, sample keys and commands", scrolling(facts));

    private final ObservableValue<PersonNames> names;
    private Optional<FlushPlan> shown = Optional.empty();

    /**
     * @param names how much of keys is shown
     */
    FlushPlanPane(ObservableValue<PersonNames> names) {
        this.names = names;
        grid.getStyleClass().add("flush-grid");
        ColumnConstraints name = new ColumnConstraints();
        ColumnConstraints count = new ColumnConstraints();
        count.setHalignment(HPos.RIGHT);
        ColumnConstraints remark = new ColumnConstraints();
        remark.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().addAll(name, count, remark);
        rows.setId(Ids.FLUSH_ROWS);
        rows.getStyleClass().add("flush-rows");
        details.setId(Ids.FLUSH_DETAILS);
        details.setExpanded(false);
        details.setAnimated(false);
        details.getStyleClass().addAll("dense", "flush-details");
        facts.getStyleClass().add("flush-facts");
        facts.setMinHeight(Region.USE_PREF_SIZE);
        grid.setMinHeight(Region.USE_PREF_SIZE);
        // It can be shown again, with less to be seen of it.
        facts.sceneProperty().subscribe((_, _) -> shown.ifPresent(this::showDetails));
    }

    Node rows() {
        return rows;
    }

    Node details() {
        return details;
    }

    void show(FlushPlan plan) {
        shown = Optional.of(plan);
        grid.getChildren().clear();
        boolean manySections = plan.target().scope() instanceof FlushScope.All;
        int row = 0;
        for (PlannedGroup group : plan.groups()) {
            String name =
                    manySections
                            ? group.section().label() + " · " + group.type().label()
                            : group.type().label();
            add(row++, group.goes(), name, group.keys(), remark(group));
        }
        if (plan.groups().isEmpty()) {
            grid.add(styled("No keys", "muted"), 0, 0, 3, 1);
        } else {
            add(row, true, "goes in all", plan.keys(), "");
            grid.getChildren()
                    .subList(grid.getChildren().size() - 3, grid.getChildren().size())
                    .forEach(cell -> cell.getStyleClass().add("flush-total"));
        }
        showDetails(plan);
    }

    private void add(int row, boolean goes, String name, long keys, String remark) {
        List<Label> cells =
                List.of(new Label(name), new Label(Numbers.of(keys)), new Label(remark));
        for (int column = 0; column < cells.size(); column++) {
            Label cell = cells.get(column);
            if (!goes) {
                cell.getStyleClass().add("muted");
            }
            grid.add(cell, column, row);
        }
    }

    private static String remark(PlannedGroup group) {
        return group.whyKept().map(WhyKept::words).map(why -> "stays: " + why).orElse("goes");
    }

    private void showDetails(FlushPlan plan) {
        facts.getChildren().setAll(styled("Pattern of every SCAN", "muted"));
        facts.getChildren().add(styled(plan.pattern().toString(), "monospace"));
        plan.patternNote().ifPresent(note -> facts.getChildren().add(styled(note)));
        if (!plan.sample().isEmpty()) {
            facts.getChildren().add(styled("Some of the keys", "muted"));
            plan.sample().stream()
                    .map(names.getValue()::mention)
                    .forEach(key -> facts.getChildren().add(styled(key, "monospace")));
        }
        facts.getChildren().add(styled("Commands", "muted"));
        facts.getChildren().add(styled(capital(plan.cost().words()) + "."));
    }

    private static String capital(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    private static ScrollPane scrolling(Region content) {
        ScrollPane pane = new ScrollPane(content);
        pane.setFitToWidth(true);
        // Long lists scroll; short ones are shown whole, however low the window is. The borders
        // add two pixels.
        var height = Bindings.min(MOST_HEIGHT, content.heightProperty().add(2));
        pane.minHeightProperty().bind(height);
        pane.prefHeightProperty().bind(height);
        pane.setMaxHeight(MOST_HEIGHT);
        pane.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        return pane;
    }

    private static Label styled(String text, String... styles) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().addAll(styles);
        return label;
    }
}
