package dev.cachewarden.ui.group;

import dev.cachewarden.core.entry.Ttl;
import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.people.PersonNames;
import dev.cachewarden.core.text.Bytes;
import dev.cachewarden.core.text.Durations;

import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.TableCell;

import org.jspecify.annotations.Nullable;

import java.util.OptionalLong;
import java.util.function.BiFunction;

/** A cell that follows what is read of its entry. */
final class KeyCell extends TableCell<CacheKey, CacheKey> {

    private static final PseudoClass NOTABLE = PseudoClass.getPseudoClass("notable");
    private static final String UNREAD = "…";
    private static final String REFUSED = "not readable";

    private final VisibleFacts facts;
    private final BiFunction<VisibleFacts, CacheKey, String> text;
    // Held here, because the model holds it weakly: cells come and go.
    private final InvalidationListener onRevision = _ -> show();

    private KeyCell(VisibleFacts facts, BiFunction<VisibleFacts, CacheKey, String> text) {
        this.facts = facts;
        this.text = text;
        facts.revisionProperty().addListener(new WeakInvalidationListener(onRevision));
    }

    static KeyCell identifier(VisibleFacts facts, ObservableValue<PersonNames> names) {
        KeyCell cell = new KeyCell(facts, (_, key) -> names.getValue().identifier(key));
        names.addListener(new WeakInvalidationListener(cell.onRevision));
        cell.getStyleClass().add("key-identifier");
        // Ids that begin alike differ in their ends.
        cell.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        return cell;
    }

    static KeyCell ttl(VisibleFacts facts) {
        KeyCell cell = new KeyCell(facts, KeyCell::ttlText);
        cell.getStyleClass().add("key-ttl");
        return cell;
    }

    static KeyCell size(VisibleFacts facts) {
        KeyCell cell = new KeyCell(facts, KeyCell::sizeText);
        cell.getStyleClass().add("key-size");
        return cell;
    }

    @Override
    protected void updateItem(@Nullable CacheKey key, boolean empty) {
        super.updateItem(key, empty);
        show();
    }

    private void show() {
        @Nullable CacheKey key = getItem();
        String shown = key == null || isEmpty() ? "" : text.apply(facts, key);
        if (!shown.equals(getText())) {
            setText(shown);
        }
        pseudoClassStateChanged(
                NOTABLE,
                key != null
                        && facts.of(key)
                                .filter(known -> known.ttl().orElse(null) instanceof Ttl.None)
                                .isPresent());
    }

    private static String ttlText(VisibleFacts facts, CacheKey key) {
        return facts.of(key)
                .map(known -> known.ttl().map(ttl -> text(ttl, facts)).orElse(REFUSED))
                .orElse(UNREAD);
    }

    private static String text(Ttl ttl, VisibleFacts facts) {
        long now = facts.clock().nanos();
        return switch (ttl) {
            case Ttl.Running running when running.isExpired(now) -> "0:00";
            case Ttl.Running running -> Durations.countdown(running.remaining(now));
            case Ttl.None() -> "no expiry";
            case Ttl.Missing() -> "gone";
        };
    }

    private static String sizeText(VisibleFacts facts, CacheKey key) {
        return facts.of(key).map(known -> size(known.bytes())).orElse(UNREAD);
    }

    private static String size(OptionalLong bytes) {
        return bytes.isPresent() ? Bytes.of(bytes.getAsLong()) : "–";
    }
}
