package dev.cachewarden.ui.compare;

import dev.cachewarden.app.compare.CopyPlaces;
import dev.cachewarden.core.index.KeyIndex;
import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.key.KeyGrammar;
import dev.cachewarden.core.key.KeyType;
import dev.cachewarden.core.value.UserView;
import dev.cachewarden.ui.support.BackgroundTasks;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Other entries that hold the user who is shown, by id and by user name. On the FX thread. */
final class AlsoCached {

    private final BackgroundTasks tasks;
    private final Supplier<KeyIndex> index;
    private final KeyGrammar grammar;
    private final ObservableList<CacheKey> keys = FXCollections.observableArrayList();
    private Optional<CacheKey> wanted = Optional.empty();

    AlsoCached(BackgroundTasks tasks, Supplier<KeyIndex> index, KeyGrammar grammar) {
        this.tasks = tasks;
        this.index = index;
        this.grammar = grammar;
    }

    ObservableList<CacheKey> keys() {
        return keys;
    }

    /** Another entry is shown: what is under way for the one before is dropped. */
    void forget() {
        wanted = Optional.empty();
        keys.clear();
    }

    /** Looks for them. A batch has none: it is about several users. */
    void find(CacheKey key, List<ColumnModel> columns) {
        List<UserView> users =
                columns.stream()
                        .flatMap(column -> column.copy().stream())
                        .flatMap(copy -> copy.value().stream())
                        .flatMap(value -> value.users().stream())
                        .toList();
        Set<String> usernames =
                users.stream()
                        .map(UserView::username)
                        .flatMap(Optional::stream)
                        .collect(Collectors.toSet());
        Set<CacheKey> shown = columns.stream().map(ColumnModel::key).collect(Collectors.toSet());
        KeyIndex searched = index.get();
        wanted = Optional.of(key);
        tasks.of(() ->
                        ids(key, users).stream()
                                .flatMap(id ->
                                        CopyPlaces.alsoCachedIn(
                                                id, usernames, searched, grammar, () -> false)
                                                .stream())
                                .distinct()
                                .filter(found -> !shown.contains(found))
                                .toList())
                .onSuccess(found -> {
                    if (wanted.equals(Optional.of(key)) && !keys.equals(found)) {
                        keys.setAll(found);
                    }
                })
                .start();
    }

    /** Under one user name each environment may hold somebody else. */
    private static Set<ByteString> ids(CacheKey key, List<UserView> users) {
        if (key.type() == KeyType.ID) {
            return Set.of(key.identifier());
        }
        return key.type() != KeyType.USERNAME
                ? Set.of()
                : users.stream()
                        .map(UserView::id)
                        .flatMap(Optional::stream)
                        .map(ByteString::utf8)
                        .collect(Collectors.toSet());
    }
}
