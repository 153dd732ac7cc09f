package dev.cachewarden.ui.shell;

import dev.cachewarden.app.Cancellation;
import dev.cachewarden.app.CostAgreement;
import dev.cachewarden.app.snapshot.ComparedEntries;
import dev.cachewarden.app.snapshot.OfflineCaches;
import dev.cachewarden.app.snapshot.SaveEstimate;
import dev.cachewarden.app.snapshot.SaveProgress;
import dev.cachewarden.app.snapshot.SaveRequest;
import dev.cachewarden.app.snapshot.SnapshotComparison;
import dev.cachewarden.app.snapshot.SnapshotComparison.Source;
import dev.cachewarden.app.snapshot.SnapshotSaver;
import dev.cachewarden.core.port.SnapshotFiles;
import dev.cachewarden.core.snapshot.SnapshotSelection;
import dev.cachewarden.ui.snapshot.CompareSnapshotModel;
import dev.cachewarden.ui.snapshot.CompareSnapshotSheet;
import dev.cachewarden.ui.snapshot.SaveSnapshotModel;
import dev.cachewarden.ui.snapshot.SaveSnapshotSheet;
import dev.cachewarden.ui.snapshot.SnapshotSaving;
import dev.cachewarden.ui.support.BackgroundTasks;
import dev.cachewarden.ui.support.SaveDialog;

import java.nio.file.Path;
import java.util.Optional;

/** Shows the sheets that save what is open to a snapshot, and compare it with one. */
final class SnapshotSheets {

    private final MainModel model;
    private final BackgroundTasks tasks;
    private final OfflineCaches caches;
    private final SnapshotFiles files;
    private final SaveDialog dialog;
    private final Sheets sheets;
    private Optional<SnapshotSaving> running = Optional.empty();

    SnapshotSheets(MainModel model, BackgroundTasks tasks, WindowParts parts, Sheets sheets) {
        this.model = model;
        this.tasks = tasks;
        this.caches = parts.openings().snapshots();
        this.files = parts.snapshots();
        this.dialog = parts.audit().saving();
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

    /** Why nothing can be compared at present, a sentence; empty if something can. */
    Optional<String> whyNotCompare() {
        return model.connection().cache().isEmpty()
                ? Optional.of("Open a cache first.")
                : model.connection().hindranceProperty().get();
    }

    /** Shows the sheet that compares what is open with a snapshot. */
    void askToCompare() {
        model.connection().cache().ifPresent(open -> showComparing(open, Optional.empty()));
    }

    /** As {@link #askToCompare()}, with the file already chosen. */
    void askToCompare(Path file) {
        model.connection().cache().ifPresent(open -> showComparing(open, Optional.of(file)));
    }

    private void showComparing(OpenCache open, Optional<Path> file) {
        SnapshotComparison comparison = new SnapshotComparison(open.workspace(), files);
        CompareSnapshotModel comparing =
                new CompareSnapshotModel(
                        tasks,
                        caches,
                        open.source()
                                .<CompareSnapshotModel.Comparing>map(
                                        own -> new WithOpened(comparison, own))
                                .orElse(comparison::withCache),
                        words(open),
                        model.zone());
        CompareSnapshotSheet sheet =
                new CompareSnapshotSheet(
                        comparing,
                        model.tree().namesProperty(),
                        key -> {
                            sheets.hide();
                            model.page().open(key);
                        },
                        sheets::hide);
        sheets.show(sheet.node(), sheet.first(), comparing::close);
        file.ifPresent(comparing::choose);
    }

    private static String words(OpenCache open) {
        String name = open.workspace().server().facts().name();
        String cost =
                CostAgreement.of(open.workspace()).isNeeded()
                        ? " All entries that were to be saved are read, and each command is billed."
                        : "";
        return "What appeared, went or changed between a snapshot and "
                + name
                + ". Nothing is changed."
                + cost;
    }

    private void ended(String words) {
        running = Optional.empty();
        model.tell(Notice.of(words));
    }

    /** With the snapshot that is open, from both files, which are read at once. */
    private record WithOpened(SnapshotComparison comparison, Source own)
            implements CompareSnapshotModel.Comparing {

        @Override
        public ComparedEntries with(
                Source chosen, SaveProgress progress, Cancellation cancellation) {
            return comparison.withOpened(chosen, own);
        }

        @Override
        public boolean canStop() {
            return false;
        }
    }
}
