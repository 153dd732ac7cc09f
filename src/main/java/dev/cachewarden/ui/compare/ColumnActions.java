package dev.cachewarden.ui.compare;

import dev.cachewarden.app.compare.Copy;
import dev.cachewarden.app.edit.EntryEdit;
import dev.cachewarden.app.edit.RedisCli;
import dev.cachewarden.core.change.Confirmation;
import dev.cachewarden.core.entry.StoredEntry;
import dev.cachewarden.core.entry.StoredValue;
import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.core.text.Durations;
import dev.cachewarden.core.value.Content;
import dev.cachewarden.ui.compare.EditDialogs.Wanted;
import dev.cachewarden.ui.support.Clip;
import dev.cachewarden.ui.support.Ids;

import javafx.scene.control.Button;
import javafx.scene.control.Control;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** What can be done with a column's entry. What cannot be done says why. */
final class ColumnActions {

    private final CompareModel model;
    private final ColumnModel column;
    private final MenuButton copy = new MenuButton("Copy");
    private final MenuButton ttl = new MenuButton("TTL");
    private final Button delete = new Button("Delete…");
    private final MenuItem copyValue = new MenuItem("Copy value");
    private final Button edit = new Button("Edit…");
    private final List<Action> actions;

    /**
     * A control in its place: a disabled control shows no tooltip, so its place does.
     *
     * @param hint what it does
     * @param whyNot why it cannot be used, if it cannot
     */
    private record Action(
            StackPane place, Supplier<String> hint, Supplier<Optional<String>> whyNot) {

        static Action of(
                Control control, Supplier<String> hint, Supplier<Optional<String>> whyNot) {
            return new Action(new StackPane(control), hint, whyNot);
        }

        void refresh() {
            Optional<String> why = whyNot.get();
            place.getChildren().getFirst().setDisable(why.isPresent());
            Tooltip.install(place, new Tooltip(why.orElseGet(hint)));
        }
    }

    ColumnActions(CompareModel model, ColumnModel column, int position) {
        this.model = model;
        this.column = column;
        copy.setId(Ids.COMPARE_COPY + position);
        ttl.setId(Ids.COMPARE_TTL + position);
        delete.setId(Ids.COMPARE_DELETE + position);
        delete.getStyleClass().add("danger-text");
        edit.setId(Ids.COMPARE_EDIT + position);
        edit.setOnAction(click -> askValue());
        List.of(copy, ttl, edit, delete).forEach(it -> it.getStyleClass().add("compare-action"));
        fillCopy();
        fillTtl();
        delete.setOnAction(click -> ask(new EntryEdit.Delete(), EditDialogs::confirmDelete));
        actions =
                List.of(
                        Action.of(ttl, this::changes, () -> model.edits().whyNot(column)),
                        Action.of(edit, this::edits, this::whyNoText),
                        Action.of(delete, this::deletes, () -> model.edits().whyNot(column)));
    }

    HBox node() {
        HBox box = new HBox();
        box.getChildren().add(new StackPane(copy));
        actions.forEach(action -> box.getChildren().add(action.place()));
        return box;
    }

    /** Enables what applies to the column's state. */
    void refresh() {
        copyValue.setDisable(column.copy().isEmpty());
        copyValue.setText(column.isCut() ? "Copy what was read of the value" : "Copy value");
        actions.forEach(Action::refresh);
    }

    private Optional<String> whyNoText() {
        return model.edits()
                .whyNoText(column)
                .or(() ->
                        model.document().maskedProperty().get()
                                ? Optional.of(
                                        "Private fields are masked. Switch “Mask private"
                                                + " fields” off to edit the value.")
                                : Optional.empty());
    }

    private void askValue() {
        model.edits()
                .text(column)
                .ifPresent(text -> asking(dialogs -> dialogs.askValue(text, configured())));
    }

    private String edits() {
        return "Edit the value of " + name() + "; its time to live stays";
    }

    private String changes() {
        return "Change when " + name() + " expires";
    }

    private String deletes() {
        return "Delete " + name() + " with UNLINK";
    }

    private void fillCopy() {
        copyValue.setOnAction(click -> value().ifPresent(Clip::copy));
        copy.getItems()
                .setAll(
                        copyValue,
                        item("Copy key", cli -> column.key().bytes().toString()),
                        item("Copy redis-cli GET", cli -> cli.get(key())),
                        item("Copy redis-cli UNLINK", cli -> cli.unlink(key())),
                        item("Copy redis-cli PEXPIRE", cli -> cli.expire(key(), configured())),
                        item("Copy redis-cli PERSIST", cli -> cli.persist(key())));
    }

    private MenuItem item(String label, Function<RedisCli, String> text) {
        MenuItem item = new MenuItem(label);
        item.setOnAction(
                click -> Clip.copy(text.apply(new RedisCli(model.workspace().server().facts()))));
        return item;
    }

    private void fillTtl() {
        MenuItem usual = new MenuItem("Expire in " + Durations.clock(configured()) + "…");
        usual.setOnAction(click ->
                ask(new EntryEdit.Expire(configured()), it -> it.confirmExpiry(configured())));
        MenuItem set = new MenuItem("Set TTL…");
        set.setOnAction(click -> asking(it -> it.askTtl(configured())));
        MenuItem remove = new MenuItem("Remove TTL: keep until deleted…");
        remove.setOnAction(click -> ask(new EntryEdit.Persist(), EditDialogs::confirmPersistence));
        ttl.getItems().setAll(usual, set, remove);
    }

    private void ask(EntryEdit edit, Function<EditDialogs, Optional<Confirmation>> question) {
        asking(dialogs -> question.apply(dialogs).map(yes -> new Wanted(edit, yes)));
    }

    /** The edit is based on the entry shown now: the column can be read again meanwhile. */
    private void asking(Function<EditDialogs, Optional<Wanted>> question) {
        Optional<StoredEntry> shown = column.copy().map(Copy::entry);
        shown.ifPresent(entry ->
                question.apply(dialogs())
                        .ifPresent(it ->
                                model.edits().edit(column, entry, it.edit(), it.confirmation())));
    }

    private EditDialogs dialogs() {
        return new EditDialogs(column.key(), name(), delete.getScene());
    }

    private String name() {
        return model.document().shown(column.key().toString());
    }

    private ByteString key() {
        return column.key().bytes();
    }

    private Duration configured() {
        return model.workspace().layout().ttl();
    }

    /** As stored where it is text; bytes as redis-cli escapes them. */
    private Optional<String> value() {
        return column.copy()
                .flatMap(copy -> copy.entry().value())
                .map(value ->
                        value instanceof StoredValue.Text text
                                ? text.bytes().text().orElseGet(text.bytes()::toString)
                                : document());
    }

    private String document() {
        return column.content() instanceof Content.Document document
                ? DocumentText.of(document)
                : "";
    }
}
