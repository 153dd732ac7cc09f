package dev.cachewarden.ui.group;

import dev.cachewarden.core.key.CacheKey;

import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.beans.WeakInvalidationListener;
import javafx.scene.control.TableCell;

import org.jspecify.annotations.Nullable;

import java.util.Optional;

/** A cell that follows what is known of its entry. */
abstract class FollowingCell extends TableCell<CacheKey, CacheKey> {

    // Held here, because the model holds it weakly: cells come and go.
    private final InvalidationListener onChange = _ -> show();

    /** Shows its entry again when {@code known} changes. */
    final void follow(Observable known) {
        known.addListener(new WeakInvalidationListener(onChange));
    }

    @Override
    protected final void updateItem(@Nullable CacheKey key, boolean empty) {
        super.updateItem(key, empty);
        show();
    }

    private void show() {
        show(isEmpty() ? Optional.empty() : Optional.ofNullable(getItem()));
    }

    /**
     * Shows an entry.
     *
     * @param key empty where the row has none
     */
    abstract void show(Optional<CacheKey> key);
}
