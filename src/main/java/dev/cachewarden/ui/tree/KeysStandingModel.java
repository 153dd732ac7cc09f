package dev.cachewarden.ui.tree;

import dev.cachewarden.app.browse.KnownKeys;
import dev.cachewarden.ui.follow.FollowState;
import dev.cachewarden.ui.keys.CurrentKeys;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;

import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;

/**
 * Says of the keys in the tree from when they are, and why they are no newer, for every view that
 * shows a number of them. On the FX thread.
 */
public final class KeysStandingModel {

    private final CurrentKeys keys;
    private final ObservableValue<Boolean> reading;
    private final ObservableValue<Boolean> lost;
    private final ZoneId zone;
    private final ReadOnlyObjectWrapper<KeysState> state;
    private final ObjectProperty<FollowState> follow =
            new SimpleObjectProperty<>(this, "follow", new FollowState.Off());
    private long nanos;

    /**
     * @param reading whether the names are being read
     * @param lost whether the server cannot be reached
     */
    public KeysStandingModel(
            CurrentKeys keys,
            ObservableValue<Boolean> reading,
            ObservableValue<Boolean> lost,
            ZoneId zone) {
        this.keys = keys;
        this.reading = reading;
        this.lost = lost;
        this.zone = zone;
        this.state = new ReadOnlyObjectWrapper<>(this, "state", now());
        keys.contentProperty()
                .subscribe((_, _) -> {
                    nanos = keys.known().nanos();
                    update();
                });
        reading.subscribe((_, _) -> update());
        lost.subscribe((_, _) -> update());
        follow.subscribe((_, _) -> update());
    }

    /** How far changes of the keys are followed. */
    public ObjectProperty<FollowState> followProperty() {
        return follow;
    }

    /**
     * Changes whenever a sentence may; the age in whole minutes, or seconds where changes are
     * followed.
     */
    public ReadOnlyObjectProperty<KeysState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /**
     * Time has passed.
     *
     * @param nanos now, by the monotonic clock
     */
    public void tick(long nanos) {
        this.nanos = nanos;
        update();
    }

    private void update() {
        state.set(now());
    }

    private KeysState now() {
        return new KeysState(
                keys.known(), reading.getValue(), lost.getValue(), age(), follow.get());
    }

    private Duration age() {
        if (follow.get() instanceof FollowState.Live(long _, long provenNanos, var _)) {
            return Duration.ofSeconds(
                    1 + Math.max(0, Duration.ofNanos(nanos - provenNanos).toSeconds()));
        }
        return Duration.ofMinutes(keys.known().age(nanos).toMinutes());
    }

    public KnownKeys keys() {
        return keys.known();
    }

    public boolean isReading() {
        return reading.getValue();
    }

    /** Whether what is shown is complete and current by the latest reading. */
    public boolean isCurrent() {
        return state.get().isCurrent();
    }

    /** Whether reading the names again is of use now. */
    boolean isWorthReading() {
        return !isReading() && !lost.getValue();
    }

    /** From when the keys are and why they are no newer; empty while they are current. */
    public String sentence() {
        return KeysWords.sentence(state.get(), zone);
    }

    /** {@code as of 14:00:02}; empty while the keys are current, or none was read. */
    public String asOf() {
        return isCurrent() ? "" : KeysWords.asOf(keys(), zone).strip();
    }

    /**
     * For a line that has room for a few words.
     *
     * @param elapsed how long the last whole reading took
     */
    public String brief(Optional<Duration> elapsed) {
        return KeysWords.brief(state.get(), elapsed, zone);
    }
}
