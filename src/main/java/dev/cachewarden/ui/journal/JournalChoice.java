package dev.cachewarden.ui.journal;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Which changes of the journal are shown. On the FX thread. */
final class JournalChoice {

    private final StringProperty text = new SimpleStringProperty(this, "text", "");
    private final BooleanProperty onlyOpen = new SimpleBooleanProperty(this, "onlyOpen");
    private final OneOf who = new OneOf();
    private final OneOf deed = new OneOf();
    private final OneOf result = new OneOf();

    /**
     * A value that rows have; all rows where none is chosen.
     *
     * @param choices all (empty), then the values that there are
     */
    record OneOf(
            ObservableList<Optional<String>> choices, ObjectProperty<Optional<String>> chosen) {

        OneOf() {
            this(
                    FXCollections.observableArrayList(List.of(Optional.empty())),
                    new SimpleObjectProperty<>(Optional.empty()));
        }

        /** What was chosen stays chosen while there is such a row. */
        private void offer(Stream<String> values) {
            Optional<String> before = chosen.get();
            List<Optional<String>> offered =
                    Stream.concat(
                                    Stream.of(Optional.<String>empty()),
                                    values.distinct().sorted().map(Optional::of))
                            .toList();
            if (!choices.equals(offered)) {
                choices.setAll(offered);
                chosen.set(offered.contains(before) ? before : Optional.empty());
            }
        }

        /** While a list of choices is replaced, a control may hold none. */
        private boolean has(String value) {
            return chosen.get() == null || chosen.get().map(value::equals).orElse(true);
        }

        private boolean isNarrow() {
            return chosen.get() != null && chosen.get().isPresent();
        }
    }

    StringProperty textProperty() {
        return text;
    }

    /** Whether changes of other servers are left out. */
    BooleanProperty onlyOpenProperty() {
        return onlyOpen;
    }

    OneOf who() {
        return who;
    }

    /** By the first word of what was done. */
    OneOf deed() {
        return deed;
    }

    OneOf result() {
        return result;
    }

    /** All are wanted, of every person and every result. */
    void clear() {
        text.set("");
        Stream.of(who, deed, result).forEach(one -> one.chosen().set(Optional.empty()));
    }

    /** Calls {@code action} whenever something else is chosen. */
    void onChange(Runnable action) {
        text.subscribe((_, _) -> action.run());
        onlyOpen.subscribe((_, _) -> action.run());
        Stream.of(who, deed, result).forEach(one -> one.chosen().subscribe((_, _) -> action.run()));
    }

    /** Offers the values that rows have. */
    void offer(List<JournalRow> rows) {
        who.offer(rows.stream().map(JournalRow::who));
        deed.offer(rows.stream().map(JournalRow::deed));
        result.offer(rows.stream().map(row -> row.came().label()));
    }

    /**
     * Whether a row is wanted.
     *
     * @param server that is open; empty if none is
     */
    Predicate<JournalRow> wanted(Optional<String> server) {
        String lower = text.get().strip().toLowerCase(Locale.ROOT);
        return row ->
                (!onlyOpen.get() || server.filter(row.server()::equals).isPresent())
                        && who.has(row.who())
                        && deed.has(row.deed())
                        && result.has(row.came().label())
                        && row.has(lower);
    }

    /** Whether a filter, apart from the server, can leave rows out. */
    boolean isNarrow() {
        return !text.get().isBlank() || Stream.of(who, deed, result).anyMatch(OneOf::isNarrow);
    }
}
