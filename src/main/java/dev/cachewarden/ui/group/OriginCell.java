package dev.cachewarden.ui.group;

import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.origin.EntryOrigins;
import dev.cachewarden.core.origin.UserOrigin;

import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.control.Tooltip;

import java.util.Optional;

/** Whose an entry's user is; empty where no value was read. */
final class OriginCell extends FollowingCell {

    private static final PseudoClass FOREIGN = PseudoClass.getPseudoClass("foreign");
    private static final PseudoClass UNPROVEN = PseudoClass.getPseudoClass("unproven");

    private final ObservableValue<EntryOrigins> origins;
    private final Tooltip how = new Tooltip();

    OriginCell(ObservableValue<EntryOrigins> origins) {
        this.origins = origins;
        getStyleClass().add("key-origin");
        follow(origins);
    }

    @Override
    void show(Optional<CacheKey> key) {
        Optional<UserOrigin> origin = key.flatMap(origins.getValue()::of);
        setText(origin.map(UserOrigin::words).orElse(""));
        origin.map(UserOrigin::how).ifPresent(how::setText);
        setTooltip(origin.isPresent() ? how : null);
        setAccessibleText(origin.map(it -> it.words() + ". " + it.how()).orElse(""));
        pseudoClassStateChanged(FOREIGN, origin.orElse(null) instanceof UserOrigin.Foreign);
        pseudoClassStateChanged(UNPROVEN, origin.orElse(null) instanceof UserOrigin.NotProven);
    }
}
