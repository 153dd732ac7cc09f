package dev.cachewarden.ui.repair;

import dev.cachewarden.core.repair.RepairPlan;
import dev.cachewarden.core.repair.RepairReport;
import dev.cachewarden.core.repair.RepairResult;
import dev.cachewarden.ui.support.Clip;
import dev.cachewarden.ui.support.Ids;
import dev.cachewarden.ui.support.RunSheet;
import dev.cachewarden.ui.support.SheetButtons;

import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.List;

/** What came of each key. */
final class SummaryPane implements RunSheet.Pane {

    private final VBox root = new VBox();
    private final FontIcon icon = new FontIcon(Feather.CHECK_CIRCLE);
    private final Label headline = new Label("", icon);
    private final Label failure = new Label();
    private final Label remaining = new Label();
    private final KeyLines keys = new KeyLines(Ids.REPAIR_SUMMARY);
    private final Button done = new Button("Close");

    SummaryPane(RepairModel model, Runnable close) {
        headline.setId(Ids.REPAIR_HEADLINE);
        headline.setWrapText(true);
        headline.getStyleClass().add("flush-headline");
        failure.getStyleClass().add("flush-reason");
        failure.setWrapText(true);
        failure.managedProperty().bind(failure.visibleProperty());
        remaining.setId(Ids.REPAIR_REMAINING);
        remaining.setWrapText(true);
        remaining.setMinHeight(Region.USE_PREF_SIZE);
        remaining.managedProperty().bind(remaining.visibleProperty());
        Button copy = new Button("Copy summary");
        copy.setOnAction(_ ->
                model.run()
                        .reportProperty()
                        .get()
                        .ifPresent(report -> Clip.copy(RepairWords.text(report))));
        done.setId(Ids.REPAIR_CLOSE);
        done.setOnAction(_ -> close.run());
        done.setDefaultButton(true);
        VBox.setVgrow(keys.node(), Priority.ALWAYS);
        root.getStyleClass().add("flush-pane");
        root.getChildren()
                .addAll(
                        headline,
                        failure,
                        remaining,
                        keys.node(),
                        SheetButtons.of(List.of(copy), done));
        model.run()
                .reportProperty()
                .subscribe(report -> report.ifPresent(it -> show(it, remaining(model))));
    }

    @Override
    public Parent node() {
        return root;
    }

    @Override
    public void focus() {
        done.requestFocus();
    }

    private static String remaining(RepairModel model) {
        return model.run().planProperty().get().flatMap(RepairPlan::remaining).orElse("");
    }

    /**
     * @param left what is still to be repaired, a sentence; empty if nothing is
     */
    private void show(RepairReport report, String left) {
        boolean clean = RepairWords.isClean(report) && left.isEmpty();
        remaining.setText(left);
        remaining.setVisible(!left.isEmpty());
        headline.setText(RepairWords.headline(report));
        icon.setIconCode(clean ? Feather.CHECK_CIRCLE : Feather.ALERT_TRIANGLE);
        headline.getStyleClass().removeAll("is-proven", "is-unproven");
        headline.getStyleClass().add(clean ? "is-proven" : "is-unproven");
        failure.setText(RepairWords.failure(report).orElse(""));
        failure.setVisible(report.failure().isPresent());
        keys.show(
                report.results().stream()
                        .map(it ->
                                new KeyLines.Line(
                                        it.key(),
                                        it.ending(),
                                        it.status() == RepairResult.Status.DONE))
                        .toList());
    }
}
