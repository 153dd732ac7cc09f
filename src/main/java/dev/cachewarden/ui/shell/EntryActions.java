package dev.cachewarden.ui.shell;

import dev.cachewarden.app.change.Intent;
import dev.cachewarden.app.edit.Edit;
import dev.cachewarden.app.edit.EntryEdit;
import dev.cachewarden.app.edit.EntryEditor;
import dev.cachewarden.app.edit.EntryLook;
import dev.cachewarden.app.edit.RedisCli;
import dev.cachewarden.app.refetch.ClerkQuestion;
import dev.cachewarden.core.change.Confirmation;
import dev.cachewarden.core.entry.StoredEntry;
import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.people.PersonNames;
import dev.cachewarden.core.value.Masking;
import dev.cachewarden.ui.actions.Action;
import dev.cachewarden.ui.support.BackgroundTasks;
import dev.cachewarden.ui.support.Clip;
import dev.cachewarden.ui.support.Messages;
import dev.cachewarden.ui.support.QuestionSheet;
import dev.cachewarden.ui.support.Shortcut;

import javafx.beans.property.SimpleBooleanProperty;

import java.util.List;
import java.util.Optional;

/** What can be done with an entry wherever its key is listed. On the FX thread. */
final class EntryActions {

    private final MainModel model;
    private final BackgroundTasks tasks;
    private final ChangeParts changes;
    private final RefetchSheets refetches;
    private final Sheets sheets;

    EntryActions(
            MainModel model,
            BackgroundTasks tasks,
            ChangeParts changes,
            RefetchSheets refetches,
            Sheets sheets) {
        this.model = model;
        this.tasks = tasks;
        this.changes = changes;
        this.refetches = refetches;
        this.sheets = sheets;
    }

    /** In groups, as a menu has them. */
    List<List<Action>> of(CacheKey key) {
        return List.of(
                List.of(
                        Action.of("Open", () -> model.page().open(key)),
                        Action.of("Refetch from Clerk", () -> refetch(key))
                                .unless(() -> ClerkQuestion.whyNot(key))),
                List.of(
                        Action.of(names().copying("key"), () -> Clip.copy(key.bytes().toString()))
                                .withShortcut(Shortcut.COPY),
                        Action.of(names().copying("JSON"), () -> copyText(key))
                                .unless(this::whyNotRead),
                        Action.of(names().copying("as redis-cli command"), () -> copyCommand(key))),
                List.of(
                        Action.of("Delete…", () -> delete(key))
                                .withShortcut(Shortcut.DELETE)
                                .unless(model.connection()::whyNoChange)));
    }

    private void refetch(CacheKey key) {
        model.page().open(key);
        refetches.ask();
    }

    private Optional<String> whyNotRead() {
        return model.connection().hindranceProperty().get();
    }

    private void copyText(CacheKey key) {
        model.connection()
                .cache()
                .ifPresent(open ->
                        tasks.of(() -> new EntryLook(open.workspace()).text(key))
                                .onSuccess((EntryLook.Text text) ->
                                        text.value()
                                                .ifPresentOrElse(
                                                        Clip::copy, () -> tell(text.whyNot())))
                                .onError(failure -> tell(Messages.of(failure)))
                                .start());
    }

    private void copyCommand(CacheKey key) {
        model.connection()
                .cache()
                .map(open -> new RedisCli(open.workspace().server().facts()))
                .ifPresent(cli -> Clip.copy(cli.get(key.bytes())));
    }

    /** Asks, and deletes the entry if it still is then what it was when it was asked for. */
    private void delete(CacheKey key) {
        model.connection()
                .cache()
                .ifPresent(open ->
                        tasks.of(() -> new EntryLook(open.workspace()).entry(key))
                                .onSuccess(entry ->
                                        entry.ifPresentOrElse(
                                                it -> ask(open, key, it),
                                                () -> tell(EntryLook.gone(key))))
                                .onError(failure -> tell(Messages.of(failure)))
                                .start());
    }

    private void ask(OpenCache open, CacheKey key, StoredEntry entry) {
        if (model.connection().cache().filter(open::equals).isEmpty()) {
            return;
        }
        QuestionSheet sheet =
                new QuestionSheet(
                        QuestionSheet.Question.of(
                                "Delete an entry",
                                "Delete this entry",
                                true,
                                "Delete " + names().key(key) + "?",
                                EntryEdit.afterDeletion(key)),
                        Intent.protecting(key),
                        new SimpleBooleanProperty(false),
                        open.workspace().changes().keepsEntries(),
                        confirmation -> delete(open, key, entry, confirmation),
                        sheets::hide);
        sheets.show(sheet.node(), sheet.first());
    }

    private void delete(OpenCache open, CacheKey key, StoredEntry entry, Confirmation confirmed) {
        tasks.of(() ->
                        new EntryEditor(open.workspace(), changes.of(open).repairs())
                                .edit(key, entry, new EntryEdit.Delete(), confirmed))
                .onSuccess((Edit made) -> tell(made.sentence()))
                .onError(failure -> tell(Messages.of(failure)))
                .start();
    }

    private PersonNames names() {
        return model.tree().namesProperty().get();
    }

    private void tell(String sentence) {
        model.tell(Notice.of(Masking.sentence(sentence)));
    }
}
