package dev.cachewarden.ui.group;

import dev.cachewarden.core.key.CacheKey;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;

import java.time.ZoneId;
import java.util.List;

/** What rows are sorted by, or how far a sorting is, as a sentence. */
final class SortWords {

    private final ReadOnlyStringWrapper words = new ReadOnlyStringWrapper(this, "words", "");

    SortWords(SortModel sorting, ObservableValue<? extends List<CacheKey>> rows, ZoneId zone) {
        StringBinding sentence =
                Bindings.createStringBinding(
                        () -> of(sorting, rows.getValue(), zone),
                        rows,
                        sorting.arrangedProperty(),
                        sorting.progressProperty(),
                        sorting.errorProperty());
        words.bind(sentence);
    }

    /** Empty while rows are in the order of their names. */
    ReadOnlyStringProperty property() {
        return words.getReadOnlyProperty();
    }

    private static String of(SortModel sorting, List<CacheKey> rows, ZoneId zone) {
        String doing = sorting.progressProperty().get() + sorting.errorProperty().get();
        return doing.isEmpty()
                ? sorting.arrangedProperty()
                        .get()
                        .map(it -> GroupWords.sorted(it, rows, zone))
                        .orElse("")
                : doing;
    }
}
