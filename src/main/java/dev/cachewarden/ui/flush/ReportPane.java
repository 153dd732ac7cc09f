package dev.cachewarden.ui.flush;

import dev.cachewarden.core.flush.FlushReport;
import dev.cachewarden.core.flush.FlushReportWords;
import dev.cachewarden.core.people.PersonNames;
import dev.cachewarden.ui.support.Ids;
import dev.cachewarden.ui.support.RunSheet;
import dev.cachewarden.ui.support.SheetButtons;

import javafx.beans.value.ObservableValue;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.List;
import java.util.Optional;

/** What was done, as far as it is known. */
final class ReportPane implements RunSheet.Pane {

    private final VBox root = new VBox();
    private final FontIcon icon = new FontIcon(Feather.CHECK_CIRCLE);
    private final Label headline = new Label();
    private final VBox facts = new VBox();
    private final Label file = new Label();
    private final Button copy = new Button();
    private final ObservableValue<PersonNames> names;
    private final Button goOn = new Button("Flush the rest without undo");
    private final Button done = new Button("Close");
    private Optional<FlushReport> shown = Optional.empty();

    ReportPane(FlushModel model, ObservableValue<PersonNames> names, Runnable close) {
        this.names = names;
        root.sceneProperty().subscribe((_, _) -> shown.ifPresent(this::show));
        headline.setId(Ids.FLUSH_HEADLINE);
        headline.setWrapText(true);
        headline.setGraphic(icon);
        headline.getStyleClass().add("flush-headline");
        facts.setId(Ids.FLUSH_FACTS);
        facts.getStyleClass().add("flush-facts");
        file.getStyleClass().addAll("muted", "flush-file");
        file.setWrapText(true);
        copy.setId(Ids.FLUSH_COPY);
        copy.setOnAction(_ -> shown.ifPresent(ReportPane::copy));
        goOn.setId(Ids.FLUSH_GO_ON);
        goOn.getStyleClass().add("danger");
        goOn.managedProperty().bind(goOn.visibleProperty());
        goOn.setOnAction(
                _ -> model.run().planProperty().get().ifPresent(model.run()::goOnWithoutUndo));
        done.setId(Ids.FLUSH_CLOSE);
        done.setOnAction(_ -> close.run());
        done.setDefaultButton(true);
        root.getStyleClass().add("flush-pane");
        root.getChildren()
                .addAll(headline, facts, file, SheetButtons.of(List.of(copy, goOn), done));
        model.run().reportProperty().subscribe(report -> report.ifPresent(this::show));
    }

    @Override
    public Parent node() {
        return root;
    }

    @Override
    public void focus() {
        done.requestFocus();
    }

    private void show(FlushReport report) {
        shown = Optional.of(report);
        copy.setText(names.getValue().copying("report"));
        goOn.setVisible(report.undo().leftUnsaved());
        headline.setText(FlushReportWords.headline(report));
        icon.setIconCode(report.isProven() ? Feather.CHECK_CIRCLE : Feather.ALERT_TRIANGLE);
        headline.getStyleClass().removeAll("is-proven", "is-unproven");
        headline.getStyleClass().add(report.isProven() ? "is-proven" : "is-unproven");
        facts.getChildren()
                .setAll(
                        FlushReportWords.facts(report).stream()
                                .map(names.getValue()::text)
                                .map(ReportPane::fact)
                                .toList());
        file.setText("Report: " + report.file());
    }

    private static Label fact(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        return label;
    }

    private static void copy(FlushReport report) {
        ClipboardContent content = new ClipboardContent();
        content.putString(FlushReportWords.text(report));
        Clipboard.getSystemClipboard().setContent(content);
    }
}
