package dev.cachewarden.ui.findings;

import dev.cachewarden.app.export.FindingsCsv;
import dev.cachewarden.core.json.JsonText;
import dev.cachewarden.core.report.AuditDocument;
import dev.cachewarden.core.report.JsonReport;
import dev.cachewarden.core.report.MarkdownReport;
import dev.cachewarden.ui.support.Export;
import dev.cachewarden.ui.support.Hinted;
import dev.cachewarden.ui.support.Ids;
import dev.cachewarden.ui.support.SaveDialog;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.Region;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** Writes all findings of the last audit to a file, private fields masked. */
public final class ExportMenu {

    private final Supplier<Optional<AuditDocument>> document;
    private final Export export;
    private final MenuButton button = new MenuButton("Export");
    private final Hinted hinted = new Hinted(button);

    /**
     * @param available whether there is a document
     * @param document of the last audit, made when it is wanted; empty while there is none
     */
    public ExportMenu(
            ObservableValue<Boolean> available,
            Supplier<Optional<AuditDocument>> document,
            Export export) {
        this.document = document;
        this.export = export;
        button.setId(Ids.FINDINGS_EXPORT);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.getItems()
                .setAll(
                        item(
                                "Markdown report…",
                                new SaveDialog.Proposal("findings.md", "Markdown"),
                                MarkdownReport::of),
                        item(
                                "CSV…",
                                new SaveDialog.Proposal("findings.csv", "Comma-separated values"),
                                it -> FindingsCsv.of(it.report())),
                        item(
                                "JSON…",
                                new SaveDialog.Proposal("findings.json", "JSON"),
                                it -> JsonText.of(JsonReport.of(it))));
        available.subscribe(this::show);
    }

    Node node() {
        return hinted.node();
    }

    private void show(boolean isAvailable) {
        button.setDisable(!isAvailable);
        hinted.say(
                isAvailable
                        ? "Writes all findings to a file, private fields masked"
                        : "There is nothing to export before a check for leaks.");
    }

    private MenuItem item(
            String words, SaveDialog.Proposal proposal, Function<AuditDocument, String> write) {
        MenuItem item = new MenuItem(words);
        item.setOnAction(_ ->
                document.get()
                        .ifPresent(made ->
                                export.save(
                                        button.getScene().getWindow(),
                                        proposal,
                                        () -> write.apply(made))));
        return item;
    }
}
