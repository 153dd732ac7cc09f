package dev.cachewarden.ui.shell;

import dev.cachewarden.app.undo.UnfinishedChange;
import dev.cachewarden.core.flush.FlushTarget;
import dev.cachewarden.core.key.Section;
import dev.cachewarden.ui.support.BackgroundTasks;
import dev.cachewarden.ui.support.Messages;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Names a change of the opened cache that was interrupted, with what can be done about it: undo it,
 * and of a flush or an undo, run it again. It stays on offer until one of them has run.
 */
final class InterruptedNotice {

    private final MainModel model;
    private final BackgroundTasks tasks;
    private final ChangeParts changes;
    private final FlushSheets flushes;
    private final UndoSheets undos;

    InterruptedNotice(
            MainModel model,
            BackgroundTasks tasks,
            ChangeParts changes,
            FlushSheets flushes,
            UndoSheets undos) {
        this.model = model;
        this.tasks = tasks;
        this.changes = changes;
        this.flushes = flushes;
        this.undos = undos;
    }

    /** Reads in the background whether there is one. */
    void opened(OpenCache cache) {
        ChangeParts kept = changes.of(cache);
        List<String> remarks = new ArrayList<>();
        tasks.of(() ->
                        UnfinishedChange.of(
                                kept.flushes(), kept.journal(), cache.workspace(), remarks::add))
                .onSuccess(found -> {
                    remarks.forEach(it -> model.tell(Notice.of(it)));
                    found.ifPresent(it -> tell(cache, it));
                })
                .onError(failure -> model.tell(Notice.of(Messages.of(failure))))
                .start();
    }

    private void tell(OpenCache cache, UnfinishedChange found) {
        if (model.connection().cache().filter(cache::equals).isEmpty()) {
            return;
        }
        Runnable again = () -> tell(cache, found);
        List<Notice.Action> actions = new ArrayList<>();
        found.toUndo()
                .map(id -> new Notice.Action("Undo…", () -> undos.ask(id, again)))
                .ifPresent(actions::add);
        found.undone()
                .map(id -> new Notice.Action("Run again…", () -> undos.ask(id, again)))
                .ifPresent(actions::add);
        target(cache, found)
                .map(it -> new Notice.Action("Flush again…", () -> flushes.ask(it, again)))
                .ifPresent(actions::add);
        model.tell(new Notice(found.words(model.zone()), actions));
    }

    private static Optional<FlushTarget> target(OpenCache cache, UnfinishedChange found) {
        List<Section> sections =
                Stream.concat(
                                cache.workspace().layout().environments().stream()
                                        .<Section>map(Section.Configured::new),
                                Stream.of(new Section.NoEnvironment()))
                        .toList();
        return found.flush().flatMap(flush -> flush.target(sections));
    }
}
