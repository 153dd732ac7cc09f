package dev.cachewarden.ui.shell;

import dev.cachewarden.app.change.KeptChange;
import dev.cachewarden.core.change.UndoCounts;
import dev.cachewarden.core.change.UndoReport;
import dev.cachewarden.core.port.Listening;
import dev.cachewarden.ui.activity.ListedTask;
import dev.cachewarden.ui.support.BackgroundTasks;
import dev.cachewarden.ui.support.RunSheet;
import dev.cachewarden.ui.undo.UndoModel;
import dev.cachewarden.ui.undo.UndoSheet;

import java.util.Optional;

/** Offers to undo what was changed, shows the sheet for it, and lists its runs. */
final class UndoSheets {

    private final MainModel model;
    private final BackgroundTasks tasks;
    private final ChangeParts changes;
    private final Sheets sheets;
    private Optional<Listening> listening = Optional.empty();

    UndoSheets(MainModel model, BackgroundTasks tasks, ChangeParts changes, Sheets sheets) {
        this.model = model;
        this.tasks = tasks;
        this.changes = changes;
        this.sheets = sheets;
        model.connection().cacheProperty().subscribe(this::follow);
    }

    private void follow(Optional<OpenCache> cache) {
        listening.ifPresent(Listening::close);
        listening =
                cache.map(it ->
                        it.workspace()
                                .changes()
                                .onKept(kept ->
                                        tasks.fx().execute(() -> ifOpen(it, () -> offer(kept)))));
    }

    private void ifOpen(OpenCache cache, Runnable action) {
        if (model.connection().cache().filter(cache::equals).isPresent()) {
            action.run();
        }
    }

    private void offer(KeptChange change) {
        model.tell(
                Notice.with(change.words(), "Undo…", () -> ask(change.id(), () -> offer(change))));
    }

    /**
     * Shows what an undo would put back, with the button that does it.
     *
     * @param changeId see {@link dev.cachewarden.core.change.ChangeId}
     */
    void ask(String changeId) {
        ask(changeId, () -> {});
    }

    /**
     * As {@link #ask(String)}.
     *
     * @param ifNot runs when the sheet has gone and nothing was undone, unless another cache is
     *     open
     */
    void ask(String changeId, Runnable ifNot) {
        model.connection().cache().ifPresent(cache -> ask(cache, changeId, ifNot));
    }

    private void ask(OpenCache cache, String changeId, Runnable ifNot) {
        UndoModel undo =
                new UndoModel(cache.workspace(), changes.of(cache).recovery(), changeId, tasks);
        ListedTask listed = listed(undo);
        RunSheet sheet =
                UndoSheet.of(undo, model.tree().namesProperty(), model.zone(), sheets::hide);
        undo.run()
                .onFinished(report -> {
                    listed.journalledAs(report.undo().id());
                    listed.reportedBy(() -> sheets.show(sheet.node(), sheet.node()));
                    listed.end(
                            report.problem().isPresent() || report.counts().failed() > 0,
                            report.outcome().isDone(),
                            report.headline());
                    ifOpen(cache, () -> done(report));
                });
        sheets.show(sheet.node(), sheet.first(), () -> hidden(cache, undo, ifNot));
    }

    private void done(UndoReport report) {
        model.tell(
                report.undo()
                        .id()
                        .filter(_ -> report.counts().restored() > 0)
                        .map(id -> Notice.with(report.headline(), "Undo…", () -> ask(id)))
                        .orElseGet(() -> Notice.of(report.headline())));
    }

    private void hidden(OpenCache cache, UndoModel undo, Runnable ifNot) {
        undo.close();
        if (undo.run().reportProperty().get().isEmpty()) {
            ifOpen(cache, ifNot);
        }
    }

    private ListedTask listed(UndoModel undo) {
        ListedTask listed =
                ListedRun.of(model.activity(), "Undo on " + undo.serverName(), undo.run());
        undo.run()
                .progressProperty()
                .subscribe(progress -> progress.ifPresent(made -> listed.show(words(made))));
        return listed;
    }

    private static String words(UndoCounts counts) {
        return counts.done().soFar(counts.wanted());
    }
}
