package dev.cachewarden.ui.watch;

import dev.cachewarden.app.Workspace;
import dev.cachewarden.app.watch.WatchCost;
import dev.cachewarden.app.watch.WatchMark;
import dev.cachewarden.core.audit.AuditReport;
import dev.cachewarden.core.audit.Depth;
import dev.cachewarden.core.audit.Finding;
import dev.cachewarden.core.audit.Finding.Identity;
import dev.cachewarden.core.port.WatchHistory;
import dev.cachewarden.ui.activity.ActivityModel;
import dev.cachewarden.ui.activity.ListedTask;
import dev.cachewarden.ui.audit.AuditModel;
import dev.cachewarden.ui.keys.ScannedKeys;
import dev.cachewarden.ui.support.BackgroundTasks;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;

import org.jspecify.annotations.Nullable;

import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;

/** The watch of the open cache, or none. Time passes by {@link #tick}. On the FX thread. */
public final class WatchModel {

    private final Parts parts;
    private final ReadOnlyBooleanWrapper on = new ReadOnlyBooleanWrapper(this, "on");
    private final ObjectProperty<WatchInterval> interval =
            new SimpleObjectProperty<>(this, "interval", WatchInterval.MINUTE);
    private final ReadOnlyStringWrapper status = new ReadOnlyStringWrapper(this, "status", "");
    private final ReadOnlyObjectWrapper<Map<Identity, WatchMark>> marks =
            new ReadOnlyObjectWrapper<>(this, "marks", Map.of());
    private @Nullable Watch current;
    private @Nullable ListedTask listed;

    /**
     * What a watch works with.
     *
     * @param history keeps what is found
     * @param notices shows it to a user who is not at the window
     */
    public record Parts(
            BackgroundTasks tasks,
            AuditModel audit,
            ActivityModel activities,
            WatchContext context,
            WatchHistory history,
            WatchNotices notices,
            ZoneId zone) {}

    public WatchModel(Parts parts) {
        this.parts = parts;
        interval.subscribe((_, _) -> intervalChanged());
    }

    public ReadOnlyBooleanProperty onProperty() {
        return on.getReadOnlyProperty();
    }

    /** From the end of a run to the next. */
    public ObjectProperty<WatchInterval> intervalProperty() {
        return interval;
    }

    /** How the watch goes, one line; empty while there is none. */
    public ReadOnlyStringProperty statusProperty() {
        return status.getReadOnlyProperty();
    }

    /** The findings that are there and worth a word; replaced as a whole. */
    public ReadOnlyObjectProperty<Map<Identity, WatchMark>> marksProperty() {
        return marks.getReadOnlyProperty();
    }

    /** What the watch has to say about a finding. */
    public Optional<WatchMark> mark(Finding finding) {
        return Optional.ofNullable(marks.get().get(finding.identity()));
    }

    /** Whether the user must be asked before it is turned on, because every command is billed. */
    public boolean asksFirst() {
        return parts.audit().asksFirst();
    }

    /** What it costs where that must be asked. */
    String price() {
        Optional<WatchCost> cost =
                Optional.ofNullable(parts.audit().costsProperty().get().get(depth()))
                        .map(look -> WatchCost.of(look, scanned(), interval.get().pause()));
        return WatchWords.price(cost, interval.get());
    }

    private long scanned() {
        return parts.audit().scanned().map(keys -> keys.index().size()).orElse(0L);
    }

    /** As the last audit, which is what the user has asked for, or the usual one. */
    private Depth depth() {
        return parts.audit()
                .report()
                .map(AuditReport::scope)
                .map(it -> it.depth())
                .orElse(Depth.VALUES);
    }

    /**
     * Begins with a run at once. Does nothing while no keys were scanned, or if it is on; of a
     * snapshot it says why.
     */
    public void turnOn() {
        if (!on.get()) {
            parts.audit().scanned().ifPresent(this::beginUnlessStill);
        }
    }

    private void beginUnlessStill(ScannedKeys keys) {
        if (keys.workspace().server().snapshot().isPresent()) {
            parts.context().tell("Nothing in a snapshot changes, so there is nothing to watch.");
        } else {
            begin(keys);
        }
    }

    private void begin(ScannedKeys keys) {
        on.set(true);
        listed =
                new ListedTask(parts.activities(), "Watch of " + keys.name(), this::turnOff)
                        .beginLasting();
        Workspace workspace = keys.workspace();
        current =
                new Watch(
                        parts,
                        keys.name(),
                        workspace,
                        depth(),
                        interval.get().pause(),
                        this::changed);
        tick();
    }

    /** Ends the watch; a run under way is stopped. */
    public void turnOff() {
        @Nullable Watch ending = current;
        current = null;
        if (ending == null) {
            return;
        }
        ending.end();
        on.set(false);
        if (listed != null) {
            listed.end(false, true, ending.figures());
            listed = null;
        }
        status.set("");
        marks.set(Map.of());
    }

    /** A second has passed. */
    public void tick() {
        if (current != null) {
            current.tick(interval.get());
            tell();
        }
    }

    private void intervalChanged() {
        if (current != null) {
            current.tick(interval.get());
            tell();
        }
    }

    /** A run has brought something. */
    private void changed() {
        if (current != null) {
            marks.set(current.marks());
            tell();
        }
    }

    private void tell() {
        if (current != null) {
            status.set(current.words(interval.get()));
            if (listed != null) {
                listed.show(current.figures());
            }
        }
    }
}
