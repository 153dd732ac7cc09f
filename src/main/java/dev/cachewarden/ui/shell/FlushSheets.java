package dev.cachewarden.ui.shell;

import dev.cachewarden.app.Workspace;
import dev.cachewarden.app.flush.FlushProgress;
import dev.cachewarden.app.flush.OneClick;
import dev.cachewarden.app.undo.UnfinishedChange;
import dev.cachewarden.core.flush.FlushCounts;
import dev.cachewarden.core.flush.FlushReport;
import dev.cachewarden.core.flush.FlushStatus;
import dev.cachewarden.core.flush.FlushTarget;
import dev.cachewarden.core.key.Section;
import dev.cachewarden.core.port.FlushJournal;
import dev.cachewarden.core.text.Numbers;
import dev.cachewarden.ui.activity.ListedTask;
import dev.cachewarden.ui.flush.FlushModel;
import dev.cachewarden.ui.flush.FlushSheet;
import dev.cachewarden.ui.support.BackgroundTasks;
import dev.cachewarden.ui.support.Messages;
import dev.cachewarden.ui.support.RunSheet;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Shows the flush sheet over the window, and lists its runs. */
final class FlushSheets {

    private final MainModel model;
    private final BackgroundTasks tasks;
    private final ChangeParts changes;
    private final FlushJournal journal;
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
        this.journal = changes.flushes();
        this.sheets = sheets;
    }

    /**
     * Names a change of the cache that was interrupted: a flush with a link to run it again, others
     * with one to undo them.
     *
     * @param undo takes the id of a change
     */
    void opened(OpenCache cache, Consumer<String> undo) {
        Workspace workspace = cache.workspace();
        tasks.of(() -> UnfinishedChange.of(journal, changes.journal(), workspace))
                .onSuccess(found -> found.ifPresent(it -> tell(cache, it, undo)))
                .onError(failure -> model.tell(Notice.of(Messages.of(failure))))
                .start();
    }

    private void tell(OpenCache cache, UnfinishedChange found, Consumer<String> undo) {
        if (model.connection().cache().filter(cache::equals).isEmpty()) {
            return;
        }
        String words = found.words(model.zone());
        List<Section> sections =
                Stream.concat(
                                cache.workspace().layout().environments().stream()
                                        .<Section>map(Section.Configured::new),
                                Stream.of(new Section.NoEnvironment()))
                        .toList();
        model.tell(
                found.flush()
                        .flatMap(flush -> flush.target(sections))
                        .map(target -> Notice.with(words, "Flush again…", () -> ask(target)))
                        .or(() ->
                                found.toUndo()
                                        .map(id ->
                                                Notice.with(words, "Undo…", () -> undo.accept(id))))
                        .orElseGet(() -> Notice.of(words)));
    }

    void ask(FlushTarget target) {
        model.connection().cache().ifPresent(cache -> ask(cache, target));
    }

    /** Flushes at once what needs no question, and asks about all else. */
    void flush(FlushTarget target) {
        model.connection()
                .cache()
                .ifPresent(cache -> {
                    if (OneClick.isEnoughFor(target, cache.workspace())) {
                        flushAtOnce(cache, target);
                    } else {
                        ask(cache, target);
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
        return new FlushModel(cache.workspace(), journal, model.keys().index(), target, tasks);
    }

    private void ask(OpenCache cache, FlushTarget target) {
        FlushModel flush = model(cache, target);
        RunSheet sheet = sheet(flush);
        sheets.show(sheet.node(), sheet.first(), flush::close);
    }

    /** Its run is listed from its start, whether the sheet is shown or not. */
    private RunSheet sheet(FlushModel flush) {
        ListedTask listed = listed(flush);
        RunSheet sheet = FlushSheet.of(flush, model.tree().namesProperty(), sheets::hide);
        flush.run()
                .onFinished(report -> {
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
