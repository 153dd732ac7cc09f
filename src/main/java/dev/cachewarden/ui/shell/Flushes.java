package dev.cachewarden.ui.shell;

import dev.cachewarden.core.flush.FlushReport;
import dev.cachewarden.core.flush.FlushTarget;
import dev.cachewarden.core.port.FlushJournal;
import dev.cachewarden.ui.flush.FlushModel;
import dev.cachewarden.ui.flush.FlushSheet;
import dev.cachewarden.ui.support.BackgroundTasks;
import dev.cachewarden.ui.support.Ids;

import javafx.scene.Node;

import java.util.Objects;
import java.util.function.Consumer;

/** Shows the flush sheet over the window, and reads the keys again after a run. */
final class Flushes {

    private final MainModel model;
    private final BackgroundTasks tasks;
    private final FlushJournal journal;
    private final Sheets sheets;
    private final Consumer<FlushReport> onFlushed;

    Flushes(
            MainModel model,
            BackgroundTasks tasks,
            FlushJournal journal,
            Sheets sheets,
            Consumer<FlushReport> onFlushed) {
        this.onFlushed = onFlushed;
        this.model = model;
        this.tasks = tasks;
        this.journal = journal;
        this.sheets = sheets;
    }

    void ask(FlushTarget target) {
        model.connection().cache().ifPresent(cache -> ask(cache, target));
    }

    private void ask(OpenCache cache, FlushTarget target) {
        FlushModel flush =
                new FlushModel(cache.workspace(), journal, model.tree().index(), target, tasks);
        FlushActivity listed = new FlushActivity(flush, model.activity());
        flush.onFinished(
                report -> {
                    listed.end(report);
                    model.refresh();
                    onFlushed.accept(report);
                });
        FlushSheet sheet = new FlushSheet(flush, sheets::hide);
        // Cancel is the default: nothing is deleted by a stray Enter.
        Node first =
                Objects.requireNonNullElse(
                        sheet.node().lookup("#" + Ids.FLUSH_CANCEL), sheet.node());
        sheets.show(sheet.node(), first, flush::close);
    }
}
