package dev.cachewarden.ui.compare;

import dev.cachewarden.app.compare.Copy;
import dev.cachewarden.app.edit.EntryEdit;
import dev.cachewarden.app.edit.RedisCli;
import dev.cachewarden.core.change.Confirmation;
import dev.cachewarden.core.entry.StoredEntry;
import dev.cachewarden.core.entry.StoredValue;
import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.core.value.Content;
import dev.cachewarden.ui.support.Clip;
import dev.cachewarden.ui.support.Ids;
import dev.cachewarden.ui.support.Texts;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What can be done with a column's entry. What cannot be done says why. */
final class ColumnActions {

    private final CompareModel model;
    private final ColumnModel column;
    private final MenuButton copy = new MenuButton("Copy");
    private final MenuButton ttl = new MenuButton("TTL");
    private final Button delete = new Button("Delete…");
    private final MenuItem copyValue = new MenuItem("Copy value");
    private final List<StackPane> places;

    ColumnActions(CompareModel model, ColumnModel column, int position) {
        this.model = model;
        this.column = column;
        copy.setId(Ids.COMPARE_COPY + position);
        ttl.setId(Ids.COMPARE_TTL + position);
        delete.setId(Ids.COMPARE_DELETE + position);
        delete.getStyleClass().add("danger-text");
        List.of(copy, ttl, delete).forEach(it -> it.getStyleClass().add("compare-action"));
        fillCopy();
        fillTtl();
        delete.setOnAction(click -> ask(new EntryEdit.Delete(), EditDialogs::confirmDelete));
        places = List.of(new StackPane(copy), new StackPane(ttl), new StackPane(delete));
    }

    HBox node() {
        HBox box = new HBox();
        box.getChildren().addAll(places);
        return box;
    }

    /** Enables what applies to the column's state. */
    void refresh() {
        Optional<String> whyNot = model.edits().whyNot(column);
        copyValue.setDisable(column.copy().isEmpty());
        copyValue.setText(column.isCut() ? "Copy what was read of the value" : "Copy value");
        for (int i = 1; i < places.size(); i++) {
            StackPane place = places.get(i);
            Node control = place.getChildren().getFirst();
            control.setDisable(whyNot.isPresent());
            // A disabled control shows no tooltip, so its place does.
            String usual = i == 1 ? changes() : deletes();
            Tooltip.install(place, new Tooltip(whyNot.orElse(usual)));
        }
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
        MenuItem usual = new MenuItem("Expire in " + Texts.clock(configured()) + "…");
        usual.setOnAction(
                click ->
                        ask(
                                new EntryEdit.Expire(configured()),
                                it -> it.confirmExpiry(configured())));
        MenuItem set = new MenuItem("Set TTL…");
        set.setOnAction(
                click ->
                        asking(
                                it ->
                                        it.askTtl(configured())
                                                .map(
                                                        wanted ->
                                                                new Wanted(
                                                                        new EntryEdit.Expire(
                                                                                wanted.ttl()),
                                                                        wanted.confirmation()))));
        MenuItem remove = new MenuItem("Remove TTL: keep until deleted…");
        remove.setOnAction(click -> ask(new EntryEdit.Persist(), EditDialogs::confirmPersistence));
        ttl.getItems().setAll(usual, set, remove);
    }

    private void ask(EntryEdit edit, Function<EditDialogs, Optional<Confirmation>> question) {
        asking(dialogs -> question.apply(dialogs).map(yes -> new Wanted(edit, yes)));
    }

    /** The edit is of what is shown now: the column can be read again while the question stands. */
    private void asking(Function<EditDialogs, Optional<Wanted>> question) {
        Optional<StoredEntry> shown = column.copy().map(Copy::entry);
        shown.ifPresent(
                entry ->
                        question.apply(dialogs())
                                .ifPresent(
                                        it ->
                                                model.edits()
                                                        .edit(
                                                                column,
                                                                entry,
                                                                it.edit(),
                                                                it.confirmation())));
    }

    private record Wanted(EntryEdit edit, Confirmation confirmation) {}

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
                .map(
                        value ->
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
