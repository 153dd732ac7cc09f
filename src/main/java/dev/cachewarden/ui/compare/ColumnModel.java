package dev.cachewarden.ui.compare;

import dev.cachewarden.app.compare.Copy;
import dev.cachewarden.core.entry.StoredValue;
import dev.cachewarden.core.entry.Ttl;
import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.key.Section;
import dev.cachewarden.core.port.Clock;
import dev.cachewarden.core.value.Content;
import dev.cachewarden.core.value.DecodedValue;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import java.util.Optional;

/** One column: where an entry is, or could be. On the FX thread. */
final class ColumnModel {

    /** Jitter of the network is no renewal, in ms. */
    private static final long RENEWED_AFTER = 1_500;

    private final CacheKey key;
    private final ReadOnlyObjectWrapper<ColumnState> state =
            new ReadOnlyObjectWrapper<>(this, "state", new ColumnState.Reading());
    private boolean underWay;

    ColumnModel(CacheKey key) {
        this.key = key;
    }

    CacheKey key() {
        return key;
    }

    Section section() {
        return key.section();
    }

    ReadOnlyObjectProperty<ColumnState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    ColumnState state() {
        return state.get();
    }

    void setState(ColumnState next) {
        state.set(next);
    }

    /** Whether an answer is awaited. */
    boolean isUnderWay() {
        return underWay;
    }

    void setUnderWay(boolean awaited) {
        underWay = awaited;
    }

    Optional<Copy> copy() {
        return state.get() instanceof ColumnState.Present(Copy copy)
                ? Optional.of(copy)
                : Optional.empty();
    }

    Ttl ttl() {
        return copy().map(copy -> copy.entry().ttl()).orElseGet(Ttl.Missing::new);
    }

    /** Whether its time to live has come to its end since it was read. */
    boolean hasRunOut(Clock clock) {
        return ttl() instanceof Ttl.Running running && running.isExpired(clock.nanos());
    }

    /** Whether {@code current} cannot be what is left of the time to live that was read. */
    boolean isRenewed(Ttl current) {
        Ttl known = ttl();
        if (known instanceof Ttl.Running(long expected)
                && current instanceof Ttl.Running(long actual)) {
            return Math.abs((double) actual - expected) > RENEWED_AFTER;
        }
        return !known.getClass().equals(current.getClass());
    }

    /** What was read under its key; empty where there is nothing. */
    Optional<StoredValue> value() {
        return copy().flatMap(copy -> copy.entry().value());
    }

    /** Whether only the beginning of its value was read. */
    boolean isCut() {
        return value().filter(value -> value instanceof StoredValue.Text text && text.isCut())
                .isPresent();
    }

    Content content() {
        return copy().flatMap(Copy::value)
                .map(DecodedValue::content)
                .orElseGet(Content.Nothing::new);
    }

    /** The value as it is stored, where it is text or bytes. */
    Content raw() {
        return value().filter(StoredValue.Text.class::isInstance)
                .map(value -> ((StoredValue.Text) value).bytes())
                .map(bytes ->
                        bytes.text()
                                .<Content>map(Content.Text::new)
                                .orElseGet(() -> new Content.Bytes(bytes)))
                .orElseGet(this::content);
    }

    /** Whether there is nothing to show in the body, so that little room is enough. */
    boolean isNarrow() {
        return state.get() instanceof ColumnState.Missing
                || state.get() instanceof ColumnState.Expired;
    }
}
