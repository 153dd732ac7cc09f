package dev.cachewarden.ui.repair;

import dev.cachewarden.core.people.PersonNames;
import dev.cachewarden.core.repair.RepairPlan;
import dev.cachewarden.core.repair.RepairReport;
import dev.cachewarden.core.repair.RepairResult;
import dev.cachewarden.ui.support.Clip;
import dev.cachewarden.ui.support.Ids;
import dev.cachewarden.ui.support.RunSheet;
import dev.cachewarden.ui.support.SheetButtons;

import javafx.beans.value.ObservableValue;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.List;
import java.util.Optional;

/** What came of each key. */
final class SummaryPane implements RunSheet.Pane {

    private final VBox root = new VBox();
    private final FontIcon icon = new FontIcon(Feather.CHECK_CIRCLE);
    private final Label headline = new Label("", icon);
    private final Label failure = new Label();
    private final Label remaining = new Label();
    private final Label undo = new Label();
    private final KeyLines keys;
    private final Button copy = new Button();
    private final ObservableValue<PersonNames> names;
    private Optional<String> whyEnded = Optional.empty();
    private final Button goOn = new Button("Change the rest without undo");
    private final Button done = new Button("Close");

    SummaryPane(RepairModel model, ObservableValue<PersonNames> names, Runnable close) {
        this.names = names;
        keys = new KeyLines(Ids.REPAIR_SUMMARY, names);
        root.sceneProperty().subscribe((_, _) -> showNames());
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
        undo.setId(Ids.REPAIR_UNDO);
        undo.setWrapText(true);
        undo.setMinHeight(Region.USE_PREF_SIZE);
        undo.managedProperty().bind(undo.visibleProperty());
        goOn.setId(Ids.REPAIR_GO_ON);
        goOn.getStyleClass().add("danger");
        goOn.managedProperty().bind(goOn.visibleProperty());
        goOn.setOnAction(_ -> model.goOnWithoutUndo());
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
                        undo,
                        keys.node(),
                        SheetButtons.of(List.of(copy, goOn), done));
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

    /** A report can be shown again, with less to be seen of it. */
    private void showNames() {
        copy.setText(names.getValue().copying("summary"));
        failure.setText(whyEnded.map(names.getValue()::text).orElse(""));
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
        undo.setText(String.join(" ", report.undoWords()));
        undo.setVisible(!report.undoWords().isEmpty());
        goOn.setVisible(report.undo().leftUnsaved());
        headline.setText(RepairWords.headline(report));
        icon.setIconCode(clean ? Feather.CHECK_CIRCLE : Feather.ALERT_TRIANGLE);
        headline.getStyleClass().removeAll("is-proven", "is-unproven");
        headline.getStyleClass().add(clean ? "is-proven" : "is-unproven");
        whyEnded = RepairWords.failure(report);
        showNames();
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
