package dev.cachewarden.ui.search;

import dev.cachewarden.core.index.KeyIndex;
import dev.cachewarden.core.index.KeyLookup;
import dev.cachewarden.core.index.KeySearch;
import dev.cachewarden.core.index.SearchResult;
import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.key.KeyGrammar;
import dev.cachewarden.ui.support.BackgroundTasks;
import dev.cachewarden.ui.tree.KeysStandingModel;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Searches the whole index for the text of the field, away from the FX thread; the next keystroke
 * cancels the search before it. On the FX thread.
 */
public final class SearchModel {

    /** Most hits shown; all are counted. */
    public static final int LIMIT = 500;

    private static final String ADDRESS_HINT =
            "E-mail addresses are inside values, not in key names. Search for the user name or the"
                    + " user id instead.";

    private final BackgroundTasks tasks;
    private final KeysStandingModel standing;
    private final Supplier<KeyGrammar> grammar;
    private final StringProperty text = new SimpleStringProperty("");
    private final ObservableList<CacheKey> hits = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper hint = new ReadOnlyStringWrapper("");
    private AtomicBoolean cancelled = new AtomicBoolean();

    /** Of the search for the present text; empty while it is under way. */
    private Optional<SearchResult> found = Optional.empty();

    public SearchModel(
            BackgroundTasks tasks, KeysStandingModel standing, Supplier<KeyGrammar> grammar) {
        this.tasks = tasks;
        this.standing = standing;
        this.grammar = grammar;
        text.subscribe(this::search);
        standing.stateProperty().subscribe((_, _) -> tell());
    }

    public StringProperty textProperty() {
        return text;
    }

    /** What is searched for: the field's text without spaces around it. */
    public String wanted() {
        return text.get().strip();
    }

    public ObservableList<CacheKey> hits() {
        return hits;
    }

    public ReadOnlyStringProperty summaryProperty() {
        return summary.getReadOnlyProperty();
    }

    /** A sentence that helps with what was typed, or empty. */
    public ReadOnlyStringProperty hintProperty() {
        return hint.getReadOnlyProperty();
    }

    /** Searches again, as in an index that has changed. */
    public void search() {
        cancelled.set(true);
        found = Optional.empty();
        tell();
        String wanted = wanted();
        if (wanted.isEmpty()) {
            hits.clear();
            return;
        }
        AtomicBoolean mine = new AtomicBoolean();
        cancelled = mine;
        KeyIndex searched = standing.keys().index();
        tasks.of(() -> KeySearch.find(searched, wanted, LIMIT, mine::get))
                .onSuccess(result -> {
                    if (!mine.get()) {
                        show(result);
                    }
                })
                .start();
    }

    /**
     * The entry that the text names by itself: present in the index, or a whole key, which may have
     * been written since the scan.
     */
    public Optional<CacheKey> exact() {
        String wanted = wanted();
        if (wanted.isEmpty()) {
            return Optional.empty();
        }
        return KeyLookup.exact(wanted, standing.keys().index(), grammar.get())
                .or(() -> KeyLookup.whole(wanted, grammar.get()));
    }

    private void show(SearchResult result) {
        hits.setAll(result.hits());
        found = Optional.of(result);
        tell();
    }

    private void tell() {
        boolean isWanted = !wanted().isEmpty();
        summary.set(isWanted ? SearchWords.summary(found, standing) : "");
        hint.set(isWanted ? hint(wanted()) : "");
    }

    private String hint(String wanted) {
        return Stream.of(wanted.indexOf('@') > 0 ? ADDRESS_HINT : "", standing.sentence())
                .filter(sentence -> !sentence.isEmpty())
                .collect(Collectors.joining(" "));
    }
}
