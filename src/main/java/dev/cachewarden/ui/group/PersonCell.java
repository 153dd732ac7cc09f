package dev.cachewarden.ui.group;

import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.people.PersonNames;

import javafx.beans.value.ObservableValue;

import java.util.Optional;

/** Who an entry's value holds; empty where no value was read. */
final class PersonCell extends FollowingCell {

    private final ObservableValue<PersonNames> names;

    PersonCell(ObservableValue<PersonNames> names) {
        this.names = names;
        follow(names);
    }

    @Override
    void show(Optional<CacheKey> key) {
        setText(key.map(names.getValue()::words).orElse(""));
    }
}
