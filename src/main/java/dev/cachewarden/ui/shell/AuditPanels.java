package dev.cachewarden.ui.shell;

import dev.cachewarden.core.audit.RuleId;
import dev.cachewarden.core.checklist.NextStep;
import dev.cachewarden.core.flush.FlushReport;
import dev.cachewarden.core.key.Section;
import dev.cachewarden.ui.checklist.ChecklistModel;
import dev.cachewarden.ui.checklist.ChecklistView;
import dev.cachewarden.ui.compare.Banner;
import dev.cachewarden.ui.compare.CompareModel;
import dev.cachewarden.ui.findings.EntryFindings;
import dev.cachewarden.ui.findings.ExportMenu;
import dev.cachewarden.ui.findings.FindingsModel;
import dev.cachewarden.ui.findings.FindingsView;
import dev.cachewarden.ui.support.BackgroundTasks;
import dev.cachewarden.ui.support.Export;
import dev.cachewarden.ui.support.Ids;
import dev.cachewarden.ui.support.SaveDialog;
import dev.cachewarden.ui.watch.WatchBar;
import dev.cachewarden.ui.watch.WatchModel;

import javafx.scene.layout.Region;
import javafx.stage.Stage;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Everything the window shows of an audit: two tabs of the drawer, and what is over an entry. */
final class AuditPanels {

    private final MainModel model;
    private final WindowFindingActions desk;
    private final WatchModel watch;
    private final FindingsModel findings;
    private final FindingsView findingsView;
    private final ChecklistModel checklist;
    private final ChecklistView checklistView;
    private Consumer<String> openTab = _ -> {};
    private Consumer<NextStep> steps = _ -> {};
    private final List<EntryFindings> overEntries = new ArrayList<>();

    AuditPanels(
            WindowModels models,
            BackgroundTasks tasks,
            SaveDialog saving,
            RepairSheets repairs,
            Sheets sheets) {
        model = models.main();
        watch = models.watching().watch();
        checklist = models.checklist();
        findings = models.findings();
        models.watching().surroundings().onOpen(this::toFront);
        desk = new WindowFindingActions(model, models.rules(), repairs, watch, sheets);
        Export export = new Export(tasks, saving, words -> model.tell(Notice.of(words)));
        findingsView =
                new FindingsView(
                        findings,
                        desk,
                        new ExportMenu(checklist.isAnswered(), checklist::document, export),
                        new WatchBar(watch, desk::watch));
        checklistView = new ChecklistView(checklist, export, next -> steps.accept(next));
    }

    WindowFindingActions desk() {
        return desk;
    }

    DrawerTab findingsTab() {
        return new DrawerTab(Ids.FINDINGS_TAB, findings::title, (Region) findingsView.node());
    }

    DrawerTab checklistTab() {
        return new DrawerTab(Ids.CHECKLIST_TAB, checklist::title, (Region) checklistView.node());
    }

    /** Calls {@code listener} when the titles of tabs may have changed. */
    void onTitles(Runnable listener) {
        model.audit().reportProperty().subscribe(listener);
        checklist.onAnswers(listener);
        model.audit().doubtsProperty().subscribe((_, _) -> listener.run());
    }

    /** The findings over the columns of a model's entries. */
    Banner over(CompareModel entries) {
        EntryFindings over = new EntryFindings(desk, model.zone());
        overEntries.clear();
        overEntries.add(over);
        entries.shownProperty().subscribe(over::show);
        entries.marksProperty().subscribe(over::show);
        entries.namesProperty().subscribe(over::show);
        return over;
    }

    /** A flush has ended: it answers a question. */
    void flushed(FlushReport report) {
        checklist.answer();
    }

    /** Opens the findings in a drawer where something leads to them, and at the first ones. */
    void openIn(Drawer drawer) {
        openTab = drawer::open;
        model.audit()
                .reportProperty()
                .subscribe((before, made) -> {
                    boolean first = before.isEmpty() && made.isPresent();
                    if (first && model.audit().marksProperty().get().all().isPresent()) {
                        drawer.offer(Ids.FINDINGS_TAB);
                    }
                });
    }

    /** Lists the findings of these rules in a section. */
    void showFindings(Section section, List<RuleId> rules) {
        findings.showOnly(section, rules);
        openTab.accept(Ids.FINDINGS_TAB);
    }

    /** Where the steps of the checklist's answers are done. */
    void stepsBy(Consumer<NextStep> wanted) {
        steps = wanted;
    }

    ChecklistModel checklist() {
        return checklist;
    }

    /** Lists the findings of these rules. */
    void showFindings(List<RuleId> rules) {
        findings.showOnly(rules);
        openTab.accept(Ids.FINDINGS_TAB);
    }

    /** The user has answered to a notice, perhaps from another program. */
    private void toFront() {
        openTab.accept(Ids.FINDINGS_TAB);
        if (findingsView.node().getScene().getWindow() instanceof Stage stage) {
            stage.setIconified(false);
            stage.toFront();
        }
    }

    /** A second has passed. */
    void tick() {
        watch.tick();
        findingsView.tick();
        overEntries.forEach(EntryFindings::tick);
    }
}
