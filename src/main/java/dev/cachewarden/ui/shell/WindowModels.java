package dev.cachewarden.ui.shell;

import dev.cachewarden.app.Workspace;
import dev.cachewarden.app.audit.Audits;
import dev.cachewarden.ui.activity.ActivityModel;
import dev.cachewarden.ui.audit.AuditModel;
import dev.cachewarden.ui.checklist.ChecklistModel;
import dev.cachewarden.ui.clerk.ClerkModel;
import dev.cachewarden.ui.findings.FindingsModel;
import dev.cachewarden.ui.follow.FollowModel;
import dev.cachewarden.ui.group.GroupModel;
import dev.cachewarden.ui.keys.CurrentKeys;
import dev.cachewarden.ui.privacy.PrivacyModel;
import dev.cachewarden.ui.rules.RulesModel;
import dev.cachewarden.ui.search.SearchModel;
import dev.cachewarden.ui.support.BackgroundTasks;
import dev.cachewarden.ui.tree.KeyTreeModel;
import dev.cachewarden.ui.tree.KeysStandingModel;
import dev.cachewarden.ui.ttl.EntryTimes;
import dev.cachewarden.ui.verify.VerifyModel;
import dev.cachewarden.ui.watch.WatchModel;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * The models that last as long as a window, built and joined here alone; those of a sheet, of a
 * page or of an opened cache's entries are built where they are shown. On the FX thread.
 */
record WindowModels(
        MainModel main,
        VerifyModel verify,
        RulesModel rules,
        Watching watching,
        ChecklistModel checklist,
        FindingsModel findings,
        PrivacyModel privacy) {

    /**
     * The watch.
     *
     * @param surroundings what it sees of the window
     */
    record Watching(WatchModel watch, WatchInWindow surroundings) {}

    static WindowModels of(BackgroundTasks tasks, ZoneId zone, WindowParts parts) {
        AuditParts audits = parts.audit();
        MainModel main = main(tasks, zone, audits.audits());
        AuditModel audit = main.audit();
        VerifyModel verify =
                new VerifyModel(
                        audit, new ClerkModel(parts.clerk().connector()), audits.audits(), tasks);
        RulesModel rules = new RulesModel(tasks, audits.settings(), audit);
        rules.load();
        WatchInWindow surroundings = new WatchInWindow(main);
        WatchModel watch =
                new WatchModel(
                        new WatchModel.Parts(
                                tasks,
                                audit,
                                main.activity(),
                                surroundings,
                                audits.watches(),
                                audits.notices(),
                                zone));
        main.connection().cacheProperty().subscribe(_ -> watch.turnOff());
        ChecklistModel checklist =
                new ChecklistModel(
                        tasks, audit, cache -> kept(main, parts.changes(), cache).flushes(), zone);
        FindingsModel findings = new FindingsModel(audit, watch, zone);
        PrivacyModel privacy = WindowPrivacy.of(main);
        List.of(findings.namesProperty(), checklist.namesProperty(), rules.namesProperty())
                .forEach(it -> it.bind(privacy.namesProperty()));
        return new WindowModels(
                main,
                verify,
                rules,
                new Watching(watch, surroundings),
                checklist,
                findings,
                privacy);
    }

    private static ChangeParts kept(MainModel main, ChangeParts usual, Workspace audited) {
        return main.connection()
                .cache()
                .filter(open -> open.workspace().cache().equals(audited.cache()))
                .map(usual::of)
                .orElse(usual);
    }

    /** What shows and reads the keys of one cache. */
    static MainModel main(BackgroundTasks tasks, ZoneId zone, Audits audits) {
        ObjectProperty<Optional<Notice>> notice = new SimpleObjectProperty<>(Optional.empty());
        Consumer<Notice> notices = it -> notice.set(Optional.of(it));
        CurrentKeys keys = new CurrentKeys();
        KeyTreeModel tree = new KeyTreeModel(keys);
        ActivityModel activity = new ActivityModel();
        AuditModel audit = new AuditModel(tasks, audits, keys, activity);
        ConnectionModel connection = new ConnectionModel(tasks, notices);
        ScanModel scan = new ScanModel(tasks, keys, tree, activity, notices);
        MainModel.Shown shown = shown(tasks, zone, keys, tree, connection, scan.runningProperty());
        ShownChanges changes =
                new ShownChanges(
                        tasks,
                        keys,
                        shown.standing(),
                        scan,
                        audit,
                        shown.times(),
                        shown.page()::contentChanged);
        changes.onElsewhere(touched -> shown.group().changed(touched::contains));
        AuditsAfterScans after = new AuditsAfterScans(scan, audit, connection::cache);
        Hindrances hindrances = new Hindrances(connection, scan, audit);
        CacheReadings readings =
                new CacheReadings(connection, scan, changes, after, hindrances, notices);
        connection.onRestored(readings::restored);
        scan.onRetry(readings::retry);
        FollowModel follow = new FollowModel(tasks, keys, readings);
        joinAudit(audit, connection, shown);
        joinFollowed(follow, audit, shown);
        return new MainModel(
                zone,
                notice,
                keys,
                new MainModel.Reading(connection, scan, changes, readings, follow, hindrances),
                shown,
                new MainModel.Checking(audit, after, activity));
    }

    private static MainModel.Shown shown(
            BackgroundTasks tasks,
            ZoneId zone,
            CurrentKeys keys,
            KeyTreeModel tree,
            ConnectionModel connection,
            ObservableValue<Boolean> scanning) {
        Supplier<Optional<Workspace>> open = () -> connection.cache().map(OpenCache::workspace);
        KeysStandingModel standing = new KeysStandingModel(keys, scanning, connection.lost(), zone);
        SearchModel search = new SearchModel(tasks, standing, open, zone);
        EntryTimes times = new EntryTimes(tasks, open);
        connection.cacheProperty().subscribe(_ -> times.forget());
        GroupModel group = new GroupModel(tasks, open, times, zone);
        connection.cacheProperty().subscribe(_ -> group.forgetOrder());
        PageModel page = new PageModel(keys, tree, search, group);
        return new MainModel.Shown(tree, group, search, page, standing, times);
    }

    private static void joinAudit(
            AuditModel audit, ConnectionModel connection, MainModel.Shown shown) {
        audit.hindranceProperty().bind(connection.hindranceProperty());
        shown.group().hindranceProperty().bind(connection.hindranceProperty());
        shown.tree().marksProperty().bind(audit.marksProperty());
        shown.group().marksProperty().bind(audit.marksProperty());
    }

    private static void joinFollowed(FollowModel follow, AuditModel audit, MainModel.Shown shown) {
        KeysStandingModel standing = shown.standing();
        follow.stateProperty().subscribe(it -> audit.elsewhere().followedFrom(it.since()));
        standing.followProperty().bind(follow.stateProperty());
        standing.stateProperty().subscribe(() -> audit.keysAre(standing.sentence()));
        standing.stateProperty().subscribe(() -> shown.group().asOfProperty().set(standing.asOf()));
    }
}
