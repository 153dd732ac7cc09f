package dev.cachewarden.ui.compare;

import dev.cachewarden.app.compare.Copy;
import dev.cachewarden.app.edit.EntryEdit;
import dev.cachewarden.app.edit.RedisCli;
import dev.cachewarden.core.change.Confirmation;
import dev.cachewarden.core.entry.StoredEntry;
import dev.cachewarden.core.entry.StoredValue;
import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.core.people.PersonNames;
import dev.cachewarden.core.people.Privacy;
import dev.cachewarden.core.text.Durations;
import dev.cachewarden.core.value.Content;
import dev.cachewarden.ui.compare.EditDialogs.Wanted;
import dev.cachewarden.ui.support.Clip;
import dev.cachewarden.ui.support.Ids;

import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What can be done with a column's entry, in one menu. What cannot be done says why. */
final class ColumnActions {

    private final CompareModel model;
    private final ColumnModel column;
    private final MenuButton menu = new MenuButton("", new FontIcon(Feather.MORE_HORIZONTAL));
    private final Tooltip hint = new Tooltip();
    private final MenuItem copyValue = new MenuItem();
    private final MenuItem copyKey;
    private final MenuItem whyNot = new MenuItem();
    private final MenuItem whyNoEdit = new MenuItem();
    private final MenuItem edit = new MenuItem("Edit value…");
    private final MenuItem delete = new MenuItem("Delete…");
    private final List<MenuItem> expiries;
    private final Map<MenuItem, String> commands = new LinkedHashMap<>();

    ColumnActions(CompareModel model, ColumnModel column, int position) {
        this.model = model;
        this.column = column;
        menu.setId(Ids.COMPARE_MENU + position);
        menu.getStyleClass().addAll("button-icon", "flat", "compare-menu");
        menu.setTooltip(hint);
        whyNot.setId(Ids.COMPARE_WHY_NOT + position);
        whyNoEdit.setId(Ids.COMPARE_WHY_NO_EDIT + position);
        whyNot.setDisable(true);
        whyNoEdit.setDisable(true);
        edit.setId(Ids.COMPARE_EDIT + position);
        edit.setOnAction(click -> askValue());
        delete.setId(Ids.COMPARE_DELETE + position);
        delete.getStyleClass().add("danger-item");
        delete.setOnAction(click -> ask(new EntryEdit.Delete(), EditDialogs::confirmDelete));
        copyValue.setOnAction(click -> value().ifPresent(Clip::copy));
        copyKey = item("", _ -> column.key().bytes().toString());
        expiries = expiries();
        List<MenuItem> items = new ArrayList<>(copies());
        items.addAll(List.of(new SeparatorMenuItem(), whyNot, whyNoEdit, edit));
        items.addAll(expiries);
        items.addAll(List.of(new SeparatorMenuItem(), delete));
        menu.getItems().setAll(items);
    }

    MenuButton node() {
        return menu;
    }

    /** Enables what applies to the column's state. */
    void refresh() {
        menu.setAccessibleText("Actions for " + name());
        hint.setText("What can be done with " + name());
        PersonNames names = model.namesProperty().get();
        copyKey.setText(names.copying("key"));
        commands.forEach((item, command) -> item.setText(names.copying("redis-cli " + command)));
        copyValue.setDisable(column.copy().isEmpty());
        copyValue.setText(names.copying(column.isCut() ? "what was read of the value" : "value"));
        Optional<String> why = model.edits().whyNot(column);
        Optional<String> whyNoText = whyNoText();
        show(whyNot, why);
        show(whyNoEdit, whyNoText.filter(reason -> !why.equals(Optional.of(reason))));
        edit.setDisable(whyNoText.isPresent());
        delete.setDisable(why.isPresent());
        expiries.forEach(item -> item.setDisable(why.isPresent()));
    }

    private static void show(MenuItem reason, Optional<String> words) {
        reason.setText(words.orElse(""));
        reason.setVisible(words.isPresent());
    }

    private Optional<String> whyNoText() {
        return model.edits()
                .whyNoText(column)
                .or(() ->
                        model.document().maskedProperty().get()
                                ? Optional.of(
                                        "Private fields are masked. Switch “Mask private"
                                                + " fields” off to edit the value.")
                                : Optional.empty())
                .or(() ->
                        model.privacy() == Privacy.NAMES
                                ? Optional.of(
                                        "Names are hidden in private mode. Leave it to edit the"
                                                + " value.")
                                : Optional.empty());
    }

    private void askValue() {
        model.edits()
                .text(column)
                .ifPresent(text -> asking(dialogs -> dialogs.askValue(text, configured())));
    }

    private List<MenuItem> copies() {
        return List.of(
                copyValue,
                copyKey,
                command("GET", cli -> cli.get(key())),
                command("UNLINK", cli -> cli.unlink(key())),
                command("PEXPIRE", cli -> cli.expire(key(), configured())),
                command("PERSIST", cli -> cli.persist(key())));
    }

    private MenuItem command(String name, Function<RedisCli, String> text) {
        MenuItem item = item("", text);
        commands.put(item, name);
        return item;
    }

    private MenuItem item(String label, Function<RedisCli, String> text) {
        MenuItem item = new MenuItem(label);
        item.setOnAction(
                click -> Clip.copy(text.apply(new RedisCli(model.workspace().server().facts()))));
        return item;
    }

    private List<MenuItem> expiries() {
        MenuItem usual = new MenuItem("Expire in " + Durations.clock(configured()) + "…");
        usual.setOnAction(click ->
                ask(new EntryEdit.Expire(configured()), it -> it.confirmExpiry(configured())));
        MenuItem set = new MenuItem("Set TTL…");
        set.setOnAction(click -> asking(it -> it.askTtl(configured())));
        MenuItem remove = new MenuItem("Remove TTL: keep until deleted…");
        remove.setOnAction(click -> ask(new EntryEdit.Persist(), EditDialogs::confirmPersistence));
        return List.of(usual, set, remove);
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
        return new EditDialogs(column.key(), name(), model.edits().keepsEntries(), menu.getScene());
    }

    private String name() {
        return model.namesProperty().get().key(column.key());
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
