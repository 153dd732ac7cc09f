package dev.cachewarden.ui.shell;

import dev.cachewarden.app.flush.FlushProgress;
import dev.cachewarden.app.flush.OneClick;
import dev.cachewarden.core.flush.FlushCounts;
import dev.cachewarden.core.flush.FlushReport;
import dev.cachewarden.core.flush.FlushStatus;
import dev.cachewarden.core.flush.FlushTarget;
import dev.cachewarden.core.text.Numbers;
import dev.cachewarden.ui.activity.ListedTask;
import dev.cachewarden.ui.flush.FlushModel;
import dev.cachewarden.ui.flush.FlushSheet;
import dev.cachewarden.ui.support.BackgroundTasks;
import dev.cachewarden.ui.support.RunSheet;

import java.util.function.Consumer;

/** Shows the flush sheet over the window, and lists its runs. */
final class FlushSheets {

    private final MainModel model;
    private final BackgroundTasks tasks;
    private final ChangeParts changes;
    private final Sheets sheets;
    private final Consumer<FlushReport> onFlushed;

    FlushSheets(
            MainModel model,
            BackgroundTasks tasks,
            ChangeParts changes,
            Sheets sheets,
            Consumer<FlushReport> onFlushed) {
        this.onFlushed = onFlushed;
        this.model = model;
        this.tasks = tasks;
        this.changes = changes;
        this.sheets = sheets;
    }

    void ask(FlushTarget target) {
        ask(target, () -> {});
    }

    /**
     * As {@link #ask(FlushTarget)}.
     *
     * @param ifNot runs when the sheet has gone and nothing was flushed
     */
    void ask(FlushTarget target, Runnable ifNot) {
        model.connection().cache().ifPresent(cache -> ask(cache, target, ifNot));
    }

    /** Flushes at once what needs no question, and asks about all else. */
    void flush(FlushTarget target) {
        model.connection()
                .cache()
                .ifPresent(cache -> {
                    if (OneClick.isEnoughFor(target, cache.workspace())) {
                        flushAtOnce(cache, target);
                    } else {
                        ask(cache, target, () -> {});
                    }
                });
    }

    private void flushAtOnce(OpenCache cache, FlushTarget target) {
        FlushModel flush = model(cache, target);
        RunSheet sheet = sheet(flush);
        new FlushAtOnce(
                        flush.run(),
                        model::tell,
                        () -> sheets.show(sheet.node(), sheet.first(), flush::close))
                .begin();
    }

    private FlushModel model(OpenCache cache, FlushTarget target) {
        return new FlushModel(
                cache.workspace(),
                changes.of(cache).flushes(),
                model.keys().index(),
                target,
                tasks);
    }

    private void ask(OpenCache cache, FlushTarget target, Runnable ifNot) {
        FlushModel flush = model(cache, target);
        RunSheet sheet = sheet(flush);
        sheets.show(
                sheet.node(),
                sheet.first(),
                () -> {
                    flush.close();
                    if (flush.run().reportProperty().get().isEmpty()) {
                        ifNot.run();
                    }
                });
    }

    /** Its run is listed from its start, whether the sheet is shown or not. */
    private RunSheet sheet(FlushModel flush) {
        ListedTask listed = listed(flush);
        RunSheet sheet = FlushSheet.of(flush, model.tree().namesProperty(), sheets::hide);
        flush.run()
                .onFinished(report -> {
                    listed.journalledAs(report.undo().id());
                    listed.reportedBy(() -> sheets.show(sheet.node(), sheet.node()));
                    listed.end(
                            report.status() != FlushStatus.COMPLETE
                                    && report.status() != FlushStatus.CANCELLED,
                            report.status() == FlushStatus.COMPLETE,
                            report.target() + " · " + deleted(report.counts()));
                    onFlushed.accept(report);
                });
        return sheet;
    }

    private ListedTask listed(FlushModel flush) {
        ListedTask listed =
                ListedRun.of(model.activity(), "Flush of " + flush.serverName(), flush.run());
        flush.run()
                .progressProperty()
                .subscribe(progress -> progress.ifPresent(made -> listed.show(words(made))));
        return listed;
    }

    private static String words(FlushProgress progress) {
        return progress.phase() == FlushProgress.Phase.CHECKING
                ? "Checking by a second scan"
                : deleted(progress.counts());
    }

    private static String deleted(FlushCounts counts) {
        return Numbers.of(counts.deleted(), "key") + " deleted";
    }
}
