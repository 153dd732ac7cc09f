package dev.cachewarden.ui.shell;

import dev.cachewarden.app.Workspace;
import dev.cachewarden.app.audit.Audits;
import dev.cachewarden.app.browse.ScanResult;
import dev.cachewarden.core.audit.Depth;
import dev.cachewarden.core.text.Numbers;
import dev.cachewarden.ui.activity.ActivityModel;
import dev.cachewarden.ui.audit.AuditModel;
import dev.cachewarden.ui.follow.FollowModel;
import dev.cachewarden.ui.group.GroupModel;
import dev.cachewarden.ui.keys.CurrentKeys;
import dev.cachewarden.ui.search.SearchModel;
import dev.cachewarden.ui.support.BackgroundTasks;
import dev.cachewarden.ui.tree.KeyTreeModel;
import dev.cachewarden.ui.tree.KeysStandingModel;
import dev.cachewarden.ui.ttl.EntryTimes;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

import java.time.ZoneId;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the window shows and what its commands do. On the FX thread. */
public final class MainModel implements AutoCloseable {

    private final ZoneId zone;
    private final ObjectProperty<Optional<Notice>> notice =
            new SimpleObjectProperty<>(Optional.empty());
    private final CurrentKeys keys = new CurrentKeys();
    private final KeyTreeModel tree = new KeyTreeModel(keys);
    private final ActivityModel activity = new ActivityModel();
    private final ConnectionModel connection;
    private final ScanModel scan;
    private final KeysStandingModel standing;
    private final SearchModel search;
    private final EntryTimes times;
    private final GroupModel group;
    private final PageModel page;
    private final AuditModel audit;
    private final ShownChanges changes;
    private final AuditsAfterScans audits;
    private final Hindrances hindrances;
    private final CacheReadings readings;
    private final FollowModel follow;

    public MainModel(BackgroundTasks tasks, ZoneId zone, Audits audits) {
        this.zone = zone;
        connection = new ConnectionModel(tasks, this::tell, this::restored);
        scan = new ScanModel(tasks, keys, tree, activity, this::tell, this::retry);
        standing = new KeysStandingModel(keys, scan.runningProperty(), connection.lost(), zone);
        search =
                new SearchModel(
                        tasks, standing, () -> connection.cache().map(OpenCache::workspace), zone);
        times = new EntryTimes(tasks, () -> connection.cache().map(OpenCache::workspace));
        connection.cacheProperty().subscribe(_ -> times.forget());
        group =
                new GroupModel(
                        tasks, () -> connection.cache().map(OpenCache::workspace), times, zone);
        connection.cacheProperty().subscribe(_ -> group.forgetOrder());
        page = new PageModel(keys, tree, search, group);
        audit = new AuditModel(tasks, audits, keys, activity);
        changes = new ShownChanges(tasks, keys, standing, scan, audit, times, page::contentChanged);
        changes.onElsewhere(touched -> group.changed(touched::contains));
        audit.hindranceProperty().bind(connection.hindranceProperty());
        group.hindranceProperty().bind(connection.hindranceProperty());
        tree.marksProperty().bind(audit.marksProperty());
        group.marksProperty().bind(audit.marksProperty());
        hindrances = new Hindrances(connection, scan, audit);
        this.audits = new AuditsAfterScans(scan, audit, connection::cache);
        readings =
                new CacheReadings(connection, scan, changes, this.audits, hindrances, this::tell);
        follow = new FollowModel(tasks, keys, readings);
        follow.stateProperty().subscribe(it -> audit.elsewhere().followedFrom(it.since()));
        standing.followProperty().bind(follow.stateProperty());
        standing.stateProperty().subscribe(() -> audit.keysAre(standing.sentence()));
        standing.stateProperty().subscribe(() -> group.asOfProperty().set(standing.asOf()));
    }

    /** What is open. */
    public PageModel page() {
        return page;
    }

    public ObjectProperty<Optional<Notice>> noticeProperty() {
        return notice;
    }

    /** The keys of the open cache. */
    public CurrentKeys keys() {
        return keys;
    }

    public KeyTreeModel tree() {
        return tree;
    }

    public ActivityModel activity() {
        return activity;
    }

    public ConnectionModel connection() {
        return connection;
    }

    public ScanModel scan() {
        return scan;
    }

    /** From when the keys in the tree are. */
    public KeysStandingModel standing() {
        return standing;
    }

    public SearchModel search() {
        return search;
    }

    /** When entries end, for all views. */
    EntryTimes times() {
        return times;
    }

    public GroupModel group() {
        return group;
    }

    public AuditModel audit() {
        return audit;
    }

    /** What keeps the keys true. */
    public FollowModel follow() {
        return follow;
    }

    ShownChanges changes() {
        return changes;
    }

    Hindrances hindrances() {
        return hindrances;
    }

    ZoneId zone() {
        return zone;
    }

    /** Shows a cache instead of the one before, which is closed. */
    public void open(OpenCache cache) {
        scan.abandon();
        audit.startOver();
        readings.startOver();
        notice.set(Optional.empty());
        connection.open(cache);
        changes.follow(cache);
        page.startOver();
        keys.open(cache.name(), cache.workspace());
        follow.open(cache.workspace());
    }

    /** Reads the keys again, or says why that cannot be at present. */
    public void refresh() {
        readings.refresh();
    }

    private void retry() {
        readings.retry();
    }

    private void restored(OpenCache open) {
        readings.restored(open);
    }

    /** Reads the keys again and audits them. */
    void check(Depth depth) {
        audits.check(depth);
    }

    /** A second has passed. */
    public void tick() {
        connection.tick();
        connection.cache().map(OpenCache::workspace).ifPresent(this::tick);
    }

    private void tick(Workspace open) {
        activity.showCommands(open.server().commandCounts());
        standing.tick(open.clock().nanos());
        follow.tick(open.clock().nanos(), hindrances.ofRefresh().isEmpty());
    }

    /** {@code Connected · scanned 14:00:02, 6.1 s · 412 commands}. */
    public String status() {
        String scanned =
                standing.brief(
                        scan.lastProperty()
                                .get()
                                .map(ScanModel.Done::result)
                                .filter(ScanResult::complete)
                                .map(ScanResult::elapsed));
        String commands =
                connection.cache().isPresent()
                        ? Numbers.of(activity.commandsSent(), "command")
                        : "";
        return Stream.of(connection.words(), scanned, commands)
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
        follow.close();
        connection.close();
    }
}
