package dev.cachewarden.ui.group;

import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.people.PersonNames;

import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.TableCell;

import org.jspecify.annotations.Nullable;

/** Who an entry's value holds; empty where no value was read. */
final class PersonCell extends TableCell<CacheKey, CacheKey> {

    private final ObservableValue<PersonNames> names;
    // Held here, because the model holds it weakly: cells come and go.
    private final InvalidationListener onNames = _ -> show();

    PersonCell(ObservableValue<PersonNames> names) {
        this.names = names;
        names.addListener(new WeakInvalidationListener(onNames));
    }

    @Override
    protected void updateItem(@Nullable CacheKey key, boolean empty) {
        super.updateItem(key, empty);
        show();
    }

    private void show() {
        @Nullable CacheKey key = getItem();
        setText(key == null || isEmpty() ? "" : names.getValue().words(key));
    }
}
