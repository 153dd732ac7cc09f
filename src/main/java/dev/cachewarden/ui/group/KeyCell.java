package dev.cachewarden.ui.group;

import dev.cachewarden.core.entry.Ttl;
import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.people.PersonNames;
import dev.cachewarden.core.text.Bytes;
import dev.cachewarden.core.text.Durations;

import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.control.OverrunStyle;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BiFunction;

/** What is read of an entry, or its own name. */
final class KeyCell extends FollowingCell {

    private static final PseudoClass NOTABLE = PseudoClass.getPseudoClass("notable");
    private static final String UNREAD = "…";
    private static final String REFUSED = "not readable";

    private final VisibleFacts facts;
    private final BiFunction<VisibleFacts, CacheKey, String> text;

    private KeyCell(VisibleFacts facts, BiFunction<VisibleFacts, CacheKey, String> text) {
        this.facts = facts;
        this.text = text;
        follow(facts.revisionProperty());
    }

    static KeyCell identifier(VisibleFacts facts, ObservableValue<PersonNames> names) {
        KeyCell cell = new KeyCell(facts, (_, key) -> names.getValue().identifier(key));
        cell.follow(names);
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
    void show(Optional<CacheKey> key) {
        String shown = key.map(it -> text.apply(facts, it)).orElse("");
        if (!shown.equals(getText())) {
            setText(shown);
        }
        pseudoClassStateChanged(
                NOTABLE,
                key.flatMap(facts::of)
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
