package dev.cachewarden.ui.actions;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The actions whose names hold what was typed. On the FX thread. */
public final class PaletteModel {

    private final List<Action> all;
    private final ObservableList<Action> shown = FXCollections.observableArrayList();
    private final StringProperty text = new SimpleStringProperty(this, "text", "");

    public PaletteModel(List<Action> actions) {
        all = List.copyOf(actions);
        text.subscribe(this::show);
    }

    StringProperty textProperty() {
        return text;
    }

    /** Those that can be done before those that cannot, else in the order of the list. */
    ObservableList<Action> shown() {
        return shown;
    }

    private void show(String typed) {
        List<String> words =
                Arrays.stream(typed.toLowerCase(Locale.ROOT).split("\\s+"))
                        .filter(word -> !word.isEmpty())
                        .toList();
        shown.setAll(
                all.stream()
                        .filter(action -> holdsAll(action, words))
                        .sorted(Comparator.comparing(action -> action.whyNot().get().isPresent()))
                        .toList());
    }

    private static boolean holdsAll(Action action, List<String> words) {
        String name = action.name().toLowerCase(Locale.ROOT);
        return words.stream().allMatch(name::contains);
    }

    /** What is said behind an action: its keys, or why it cannot be done. */
    static String note(Action action) {
        Optional<String> why = action.whyNot().get();
        return why.orElseGet(() -> action.shortcut().map(it -> it.written()).orElse(""));
    }
}
