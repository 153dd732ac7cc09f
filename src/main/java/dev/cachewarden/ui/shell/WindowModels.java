package dev.cachewarden.ui.shell;

import dev.cachewarden.ui.audit.AuditModel;
import dev.cachewarden.ui.checklist.ChecklistModel;
import dev.cachewarden.ui.clerk.ClerkModel;
import dev.cachewarden.ui.findings.FindingsModel;
import dev.cachewarden.ui.privacy.PrivacyModel;
import dev.cachewarden.ui.rules.RulesModel;
import dev.cachewarden.ui.support.BackgroundTasks;
import dev.cachewarden.ui.verify.VerifyModel;
import dev.cachewarden.ui.watch.WatchModel;

import java.time.ZoneId;
import java.util.List;

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
        MainModel main = new MainModel(tasks, zone, audits.audits());
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
                new ChecklistModel(tasks, audit, parts.changes().flushes(), zone);
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
}
