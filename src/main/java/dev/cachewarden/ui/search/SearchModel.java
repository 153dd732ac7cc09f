package dev.cachewarden.ui.search;

import dev.cachewarden.app.Workspace;
import dev.cachewarden.core.index.KeyIndex;
import dev.cachewarden.core.index.KeyLookup;
import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.key.KeyGrammar;
import dev.cachewarden.core.people.ElidedIds;
import dev.cachewarden.core.people.PersonNames;
import dev.cachewarden.ui.support.BackgroundTasks;
import dev.cachewarden.ui.tree.KeysStandingModel;

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
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/**
 * Searches the people whom values hold, and the names of all keys, for the text of the field, away
 * from the FX thread; the next keystroke cancels the search before it. On the FX thread.
 */
public final class SearchModel {

    /** Most keys shown; all are counted. */
    public static final int LIMIT = 500;

    private final BackgroundTasks tasks;
    private final KeysStandingModel standing;
    private final Supplier<Optional<Workspace>> open;
    private final ZoneId zone;
    private final StringProperty text = new SimpleStringProperty("");
    private final ObservableList<SearchRow> hits = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper people = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper hint = new ReadOnlyStringWrapper("");
    private final ObjectProperty<PersonNames> names =
            new SimpleObjectProperty<>(this, "names", PersonNames.NONE);
    private AtomicBoolean cancelled = new AtomicBoolean();
    private ElidedIds ids = ElidedIds.ALONE;
    private boolean isUnderWay;
    private boolean isWantedAgain;

    /** Of the search for the present text; empty while it is under way. */
    private Optional<Found> found = Optional.empty();

    /**
     * @param open the cache that is searched
     */
    public SearchModel(
            BackgroundTasks tasks,
            KeysStandingModel standing,
            Supplier<Optional<Workspace>> open,
            ZoneId zone) {
        this.tasks = tasks;
        this.standing = standing;
        this.open = open;
        this.zone = zone;
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

    /** People, then keys. */
    public ObservableList<SearchRow> hits() {
        return hits;
    }

    /** How much of keys and people is shown. */
    public ObjectProperty<PersonNames> namesProperty() {
        return names;
    }

    /** Of which values the people are, or what "nobody" means. */
    public ReadOnlyStringProperty peopleProperty() {
        return people.getReadOnlyProperty();
    }

    /** The user ids of the hits, as short as they allow. */
    ElidedIds ids() {
        return ids;
    }

    /** Whether there are values that were not read. */
    boolean canKnowMore() {
        return found.filter(it -> !it.values().isWhole()).isPresent();
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
            isUnderWay = false;
            return;
        }
        start(wanted);
    }

    /** More values were read: searches again, but for what is shown already. */
    public void refine() {
        if (wanted().isEmpty()) {
            return;
        }
        if (isUnderWay) {
            isWantedAgain = true;
        } else {
            start(wanted());
        }
    }

    private void start(String wanted) {
        isUnderWay = true;
        isWantedAgain = false;
        AtomicBoolean mine = new AtomicBoolean();
        cancelled = mine;
        KeyIndex searched = standing.keys().index();
        Optional<Workspace> workspace = open.get();
        tasks.of(() -> Found.of(workspace, searched, wanted, mine::get))
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
        KeyGrammar grammar = open.get().map(Workspace::grammar).orElseGet(KeyGrammar::withDefaults);
        return KeyLookup.exact(wanted, standing.keys().index(), grammar)
                .or(() -> KeyLookup.whole(wanted, grammar));
    }

    /** The one hit there is; empty as long as a key or a value that was not read may be another. */
    Optional<SearchRow> only() {
        return found.filter(it -> standing.keys().isWhole() && it.values().isWhole())
                .filter(_ -> hits.size() == 1)
                .map(_ -> hits.getFirst());
    }

    private void show(Found result) {
        isUnderWay = false;
        ids = result.ids();
        if (found.isPresent()) {
            showMore(result.hits());
        } else {
            hits.setAll(result.hits());
        }
        found = Optional.of(result);
        tell();
        if (isWantedAgain) {
            refine();
        }
    }

    /** Rows before and after those that differ keep their selection. */
    private void showMore(List<SearchRow> wanted) {
        int same = 0;
        while (same < Math.min(hits.size(), wanted.size())
                && hits.get(same).equals(wanted.get(same))) {
            same++;
        }
        int end = 0;
        while (end < Math.min(hits.size(), wanted.size()) - same
                && hits.get(hits.size() - 1 - end).equals(wanted.get(wanted.size() - 1 - end))) {
            end++;
        }
        hits.remove(same, hits.size() - end);
        hits.addAll(same, wanted.subList(same, wanted.size() - end));
    }

    private void tell() {
        boolean isWanted = !wanted().isEmpty();
        summary.set(isWanted ? SearchWords.summary(found, standing) : "");
        hint.set(isWanted ? standing.sentence() : "");
        String known =
                found.map(it -> it.values().words(!it.people().hits().isEmpty(), zone))
                        .orElse(SearchWords.UNDER_WAY);
        people.set(isWanted ? known : "");
    }
}
