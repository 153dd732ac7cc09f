package dev.cachewarden.ui.commands;

import dev.cachewarden.app.Workspace;
import dev.cachewarden.app.edit.CommandRepetition;
import dev.cachewarden.core.key.KeyGrammar;
import dev.cachewarden.core.people.PersonNames;
import dev.cachewarden.core.port.CommandCount;
import dev.cachewarden.core.port.SentCommand;
import dev.cachewarden.core.text.Numbers;
import dev.cachewarden.core.text.Timestamps;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The last commands of the open cache that match a filter. On the FX thread. */
public final class CommandsModel {

    private final ZoneId zone;
    private final ObservableList<SentCommand> rows = FXCollections.observableArrayList();
    private final ObjectProperty<PersonNames> names =
            new SimpleObjectProperty<>(this, "names", PersonNames.NONE);
    private final StringProperty filter = new SimpleStringProperty(this, "filter", "");
    private final ReadOnlyStringWrapper totals = new ReadOnlyStringWrapper(this, "totals", "");
    private KeyGrammar grammar = KeyGrammar.withDefaults();
    private Optional<CommandRepetition> repetition = Optional.empty();
    private List<SentCommand> last = List.of();

    public CommandsModel(ZoneId zone) {
        this.zone = zone;
        filter.subscribe((_, _) -> show());
        names.subscribe((was, is) -> {
            if (was.privacy() != is.privacy()) {
                show();
            }
        });
    }

    /** Those of the last 1,000 that match the filter, latest first. */
    ObservableList<SentCommand> rows() {
        return rows;
    }

    /** How much of keys is shown. */
    public ObjectProperty<PersonNames> namesProperty() {
        return names;
    }

    /** Copies a line, in words. */
    String copying() {
        return names.get().copying("as redis-cli command");
    }

    StringProperty filterProperty() {
        return filter;
    }

    /** How often each command was sent since the cache was opened. */
    ReadOnlyStringProperty totalsProperty() {
        return totals.getReadOnlyProperty();
    }

    /** Brings everything up to date with what was sent to a cache. */
    public void update(Workspace open) {
        grammar = open.grammar();
        repetition = Optional.of(new CommandRepetition(open));
        totals.set(
                open.server().commandCounts().stream()
                        .map(CommandsModel::total)
                        .collect(Collectors.joining(" · ")));
        List<SentCommand> sent = open.server().lastCommands();
        if (!sent.equals(last)) {
            last = sent;
            show();
        }
    }

    private static String total(CommandCount count) {
        return count.command() + " " + Numbers.of(count.sent());
    }

    private void show() {
        String wanted = filter.get().strip().toLowerCase(Locale.ROOT);
        rows.setAll(
                last.stream()
                        .filter(sent ->
                                wanted.isEmpty()
                                        || (sent.command() + " " + keys(sent))
                                                .toLowerCase(Locale.ROOT)
                                                .contains(wanted))
                        .toList());
    }

    /** Why no row is there. */
    String noRow() {
        return last.isEmpty()
                ? "No command was sent yet."
                : "None of the last " + Numbers.of(last.size(), "command") + " matches the filter.";
    }

    String time(SentCommand sent) {
        return Timestamps.timeOfDay(sent.at(), zone);
    }

    String keys(SentCommand sent) {
        return CommandWords.keys(sent, grammar, names.get());
    }

    /** As a line for a shell; empty where {@link #whyNoLine} says why. */
    Optional<String> line(SentCommand sent) {
        return repetition.flatMap(it -> it.line(sent));
    }

    Optional<String> whyNoLine(SentCommand sent) {
        return repetition.flatMap(it -> it.whyNot(sent));
    }
}
