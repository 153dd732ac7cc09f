package dev.cachewarden.ui.undo;

import dev.cachewarden.core.change.UndoReport;
import dev.cachewarden.core.people.PersonNames;
import dev.cachewarden.ui.support.Ids;
import dev.cachewarden.ui.support.RunSheet;
import dev.cachewarden.ui.support.SheetButtons;

import javafx.beans.value.ObservableValue;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** What was put back and what was not. */
final class UndoReportPane implements RunSheet.Pane {

    private final VBox root = new VBox();
    private final FontIcon icon = new FontIcon(Feather.CHECK_CIRCLE);
    private final Label headline = new Label();
    private final VBox facts = new VBox();
    private final Button done = new Button("Close");
    private final ObservableValue<PersonNames> names;

    UndoReportPane(UndoModel model, ObservableValue<PersonNames> names, Runnable close) {
        this.names = names;
        headline.setId(Ids.UNDO_HEADLINE);
        headline.setWrapText(true);
        headline.setGraphic(icon);
        headline.getStyleClass().add("flush-headline");
        facts.setId(Ids.UNDO_FACTS);
        facts.getStyleClass().add("flush-facts");
        facts.managedProperty().bind(facts.visibleProperty());
        done.setId(Ids.UNDO_CLOSE);
        done.setOnAction(_ -> close.run());
        done.setDefaultButton(true);
        root.getStyleClass().add("flush-pane");
        root.getChildren().addAll(headline, facts, SheetButtons.of(done));
        model.run().reportProperty().subscribe(report -> report.ifPresent(this::show));
        // The sheet can be opened again from the activity, in private mode or out of it.
        root.sceneProperty()
                .subscribe((_, _) -> model.run().reportProperty().get().ifPresent(this::show));
    }

    @Override
    public Parent node() {
        return root;
    }

    @Override
    public void focus() {
        done.requestFocus();
    }

    private void show(UndoReport report) {
        boolean whole = report.outcome().isDone();
        headline.setText(names.getValue().text(report.headline()));
        icon.setIconCode(whole ? Feather.CHECK_CIRCLE : Feather.ALERT_TRIANGLE);
        headline.getStyleClass().removeAll("is-proven", "is-unproven");
        headline.getStyleClass().add(whole ? "is-proven" : "is-unproven");
        facts.getChildren()
                .setAll(
                        report.facts().stream()
                                .map(names.getValue()::text)
                                .map(UndoReportPane::fact)
                                .toList());
        facts.setVisible(!facts.getChildren().isEmpty());
    }

    private static Label fact(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        return label;
    }
}
