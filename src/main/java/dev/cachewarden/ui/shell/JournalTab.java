package dev.cachewarden.ui.shell;

import dev.cachewarden.app.change.CacheChanges;
import dev.cachewarden.app.undo.RecordedChanges;
import dev.cachewarden.core.port.Listening;
import dev.cachewarden.ui.activity.ActivityModel;
import dev.cachewarden.ui.journal.JournalModel;
import dev.cachewarden.ui.journal.JournalView;
import dev.cachewarden.ui.support.BackgroundTasks;
import dev.cachewarden.ui.support.Export;
import dev.cachewarden.ui.support.Ids;
import dev.cachewarden.ui.support.SaveDialog;

import javafx.scene.layout.Region;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The tab of the drawer with the last changes: read when it is shown, and after each change. */
final class JournalTab {

    private final BackgroundTasks tasks;
    private final JournalModel journal;
    private final JournalView view;
    private final ActivityModel activity;
    private final ChangeParts usual;

    /** Also read by the threads that read the journal. */
    private volatile ChangeParts kept;

    private List<Listening> listening = List.of();

    JournalTab(MainModel model, BackgroundTasks tasks, ChangeParts usual, SaveDialog saving) {
        this.tasks = tasks;
        this.activity = model.activity();
        this.usual = usual;
        kept = usual;
        journal = new JournalModel(tasks, this::recorded, model.zone());
        journal.namesProperty().bind(model.tree().namesProperty());
        view =
                new JournalView(
                        journal, new Export(tasks, saving, words -> model.tell(Notice.of(words))));
        model.connection().cacheProperty().subscribe(this::follow);
        model.activity().runningProperty().subscribe((_, _) -> readIfShown());
        view.node().sceneProperty().subscribe(_ -> readIfShown());
    }

    DrawerTab tab() {
        return new DrawerTab(Ids.JOURNAL_TAB, () -> "Journal", (Region) view.node());
    }

    /**
     * Offers to undo changes.
     *
     * @param undo takes the id of a change
     */
    void undoBy(Consumer<String> undo) {
        view.undoBy(undo);
    }

    /**
     * Lets tasks show the line of the change that they made.
     *
     * @param opens opens this tab
     */
    void openBy(Runnable opens) {
        activity.onJournal(id -> {
            opens.run();
            view.show(id);
        });
    }

    private void follow(Optional<OpenCache> open) {
        listening.forEach(Listening::close);
        kept = open.map(usual::of).orElse(usual);
        listening = open.map(it -> follow(it.workspace().changes())).orElseGet(List::of);
        journal.serverProperty().set(open.map(it -> it.workspace().server().facts().name()));
    }

    private List<Listening> follow(CacheChanges changes) {
        return List.of(
                changes.onChange(_ -> changed()),
                changes.onFlush(_ -> changed()),
                changes.onUndo(this::changed));
    }

    private RecordedChanges recorded() {
        ChangeParts read = kept;
        return RecordedChanges.read(read.journal(), read.recovery(), Instant.now());
    }

    private void changed() {
        tasks.fx().execute(this::readIfShown);
    }

    private void readIfShown() {
        if (view.node().getScene() != null) {
            journal.read();
        }
    }
}
