package dev.cachewarden.ui.shell;

import dev.cachewarden.app.snapshot.SaveEstimate;
import dev.cachewarden.app.snapshot.SaveRequest;
import dev.cachewarden.app.snapshot.SnapshotSaver;
import dev.cachewarden.core.port.SnapshotFiles;
import dev.cachewarden.core.snapshot.SnapshotSelection;
import dev.cachewarden.ui.snapshot.SaveSnapshotModel;
import dev.cachewarden.ui.snapshot.SaveSnapshotSheet;
import dev.cachewarden.ui.snapshot.SnapshotSaving;
import dev.cachewarden.ui.support.BackgroundTasks;
import dev.cachewarden.ui.support.SaveDialog;

import java.util.Optional;

/** Shows the form for a snapshot of the open cache, and saves it. */
final class SnapshotSheets {

    private final MainModel model;
    private final BackgroundTasks tasks;
    private final SnapshotFiles files;
    private final SaveDialog dialog;
    private final Sheets sheets;
    private Optional<SnapshotSaving> running = Optional.empty();

    SnapshotSheets(
            MainModel model,
            BackgroundTasks tasks,
            SnapshotFiles files,
            SaveDialog dialog,
            Sheets sheets) {
        this.model = model;
        this.tasks = tasks;
        this.files = files;
        this.dialog = dialog;
        this.sheets = sheets;
        // What it reads is closed then.
        model.connection()
                .cacheProperty()
                .subscribe(_ -> running.ifPresent(SnapshotSaving::cancel));
    }

    /** Why none can be saved at present, a sentence; empty if one can. */
    Optional<String> whyNotSave() {
        if (model.connection().cache().isEmpty()) {
            return Optional.of("Open a cache first.");
        }
        if (model.connection().snapshot().isPresent()) {
            return Optional.of("This is a snapshot: it is saved already. Copy the file.");
        }
        return running.isPresent()
                ? Optional.of("A snapshot is being saved. It can be cancelled under Activity.")
                : model.connection().hindranceProperty().get();
    }

    void askToSaveAll() {
        askToSave(new SnapshotSelection.Part(Optional.empty(), Optional.empty()));
    }

    /** Shows what would be saved and what that costs, with the button that saves it. */
    void askToSave(SnapshotSelection.Part part) {
        model.connection().cache().ifPresent(open -> ask(open, part));
    }

    private void ask(OpenCache open, SnapshotSelection.Part part) {
        SaveSnapshotModel form =
                new SaveSnapshotModel(
                        new SaveSnapshotModel.Content(
                                open.workspace().server().facts().name(),
                                part,
                                SaveEstimate.of(open.workspace(), part, model.keys().known())),
                        open.workspace().clock().now().atZone(model.zone()),
                        request -> save(open, request));
        SaveSnapshotSheet sheet = new SaveSnapshotSheet(form, dialog, sheets::hide);
        sheets.show(sheet.node(), sheet.first());
    }

    private void save(OpenCache open, SaveRequest request) {
        sheets.hide();
        SnapshotSaving saving =
                new SnapshotSaving(
                        tasks,
                        model.activity(),
                        open.workspace().server().facts().name(),
                        this::ended);
        running = Optional.of(saving);
        saving.start(new SnapshotSaver(open.workspace(), files), request);
    }

    private void ended(String words) {
        running = Optional.empty();
        model.tell(Notice.of(words));
    }
}
