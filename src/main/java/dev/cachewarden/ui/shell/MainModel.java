package dev.cachewarden.ui.shell;

import dev.cachewarden.app.Workspace;
import dev.cachewarden.app.browse.ScanResult;
import dev.cachewarden.core.audit.Depth;
import dev.cachewarden.core.text.Numbers;
import dev.cachewarden.ui.activity.ActivityModel;
import dev.cachewarden.ui.audit.AuditModel;
import dev.cachewarden.ui.follow.FollowModel;
import dev.cachewarden.ui.group.GroupModel;
import dev.cachewarden.ui.keys.CurrentKeys;
import dev.cachewarden.ui.search.SearchModel;
import dev.cachewarden.ui.tree.KeyTreeModel;
import dev.cachewarden.ui.tree.KeysStandingModel;
import dev.cachewarden.ui.ttl.EntryTimes;

import javafx.beans.property.ObjectProperty;

import java.time.ZoneId;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the window shows and what its commands do. On the FX thread. */
public final class MainModel implements AutoCloseable {

    private final ZoneId zone;
    private final ObjectProperty<Optional<Notice>> notice;
    private final CurrentKeys keys;
    private final Reading reading;
    private final Shown shown;
    private final Checking checking;

    /**
     * What reads the open cache.
     *
     * @param readings when all keys are read
     * @param hindrances why something cannot be read at present
     */
    record Reading(
            ConnectionModel connection,
            ScanModel scan,
            ShownChanges changes,
            CacheReadings readings,
            FollowModel follow,
            Hindrances hindrances) {}

    /** What is shown of the keys. */
    record Shown(
            KeyTreeModel tree,
            GroupModel group,
            SearchModel search,
            PageModel page,
            KeysStandingModel standing,
            EntryTimes times) {}

    /**
     * What checks the open cache.
     *
     * @param audits of what a scan has read
     */
    record Checking(AuditModel audit, AuditsAfterScans audits, ActivityModel activity) {}

    /** Joined by {@link WindowModels}. */
    MainModel(
            ZoneId zone,
            ObjectProperty<Optional<Notice>> notice,
            CurrentKeys keys,
            Reading reading,
            Shown shown,
            Checking checking) {
        this.zone = zone;
        this.notice = notice;
        this.keys = keys;
        this.reading = reading;
        this.shown = shown;
        this.checking = checking;
    }

    /** What is open. */
    public PageModel page() {
        return shown.page();
    }

    public ObjectProperty<Optional<Notice>> noticeProperty() {
        return notice;
    }

    /** The keys of the open cache. */
    public CurrentKeys keys() {
        return keys;
    }

    public KeyTreeModel tree() {
        return shown.tree();
    }

    public ActivityModel activity() {
        return checking.activity();
    }

    public ConnectionModel connection() {
        return reading.connection();
    }

    public ScanModel scan() {
        return reading.scan();
    }

    /** From when the keys in the tree are. */
    public KeysStandingModel standing() {
        return shown.standing();
    }

    public SearchModel search() {
        return shown.search();
    }

    /** When entries end, for all views. */
    EntryTimes times() {
        return shown.times();
    }

    public GroupModel group() {
        return shown.group();
    }

    public AuditModel audit() {
        return checking.audit();
    }

    /** What keeps the keys true. */
    public FollowModel follow() {
        return reading.follow();
    }

    ShownChanges changes() {
        return reading.changes();
    }

    Hindrances hindrances() {
        return reading.hindrances();
    }

    ZoneId zone() {
        return zone;
    }

    /** Shows a cache instead of the one before, which is closed. */
    public void open(OpenCache cache) {
        reading.scan().abandon();
        checking.audit().startOver();
        reading.readings().startOver();
        notice.set(Optional.empty());
        reading.connection().open(cache);
        reading.changes().follow(cache);
        shown.page().startOver();
        keys.open(cache.name(), cache.workspace());
        reading.follow().open(cache.workspace());
    }

    /** Reads the keys again, or says why that cannot be at present. */
    public void refresh() {
        reading.readings().refresh();
    }

    /** Reads the keys again and audits them. */
    void check(Depth depth) {
        checking.audits().check(depth);
    }

    /** A second has passed. */
    public void tick() {
        reading.connection().tick();
        reading.connection().cache().map(OpenCache::workspace).ifPresent(this::tick);
    }

    private void tick(Workspace open) {
        checking.activity().showCommands(open.server().commandCounts());
        shown.standing().tick(open.clock().nanos());
        reading.follow().tick(open.clock().nanos(), reading.hindrances().ofRefresh().isEmpty());
    }

    /** {@code Connected · scanned 14:00:02, 6.1 s · 412 commands}. */
    public String status() {
        String scanned =
                shown.standing()
                        .brief(
                                reading.scan()
                                        .lastProperty()
                                        .get()
                                        .map(ScanModel.Done::result)
                                        .filter(ScanResult::complete)
                                        .map(ScanResult::elapsed));
        String commands =
                reading.connection().cache().isPresent()
                        ? Numbers.of(checking.activity().commandsSent(), "command")
                        : "";
        return Stream.of(reading.connection().words(), scanned, commands)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    /** Shows a sentence above the page. */
    public void tell(Notice wanted) {
        notice.set(Optional.of(wanted));
    }

    /** Ends the connection; for the end of the program. */
    @Override
    public void close() {
        reading.follow().close();
        reading.connection().close();
    }
}
