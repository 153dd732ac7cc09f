package dev.cachewarden.ui.shell;

import dev.cachewarden.ui.activity.LatestTasks;
import dev.cachewarden.ui.checklist.ChecklistSummary;
import dev.cachewarden.ui.group.GroupPage;
import dev.cachewarden.ui.overview.OverviewModel;
import dev.cachewarden.ui.overview.OverviewView;
import dev.cachewarden.ui.support.Ids;

import javafx.scene.Node;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** The pages of the whole cache and of its sections. */
final class OverviewPages {

    private OverviewPages() {}

    /**
     * What is below the heading of such a page; the steps of the checklist are done from here too.
     *
     * @param openTab opens the tab of that id below the page
     */
    static Function<GroupPage, Node> of(
            MainModel model,
            AuditPanels audits,
            FlushSheets flushes,
            VerifySheets verifications,
            RefetchSheets refetches,
            Consumer<String> openTab) {
        NextSteps steps = new NextSteps(model, audits, flushes, verifications, refetches);
        audits.stepsBy(steps);
        List<Node> panels =
                List.of(
                        new ChecklistSummary(
                                        audits.checklist(),
                                        steps,
                                        () -> openTab.accept(Ids.CHECKLIST_TAB))
                                .node(),
                        new LatestTasks(model.activity(), () -> openTab.accept(Ids.ACTIVITY_TAB))
                                .node());
        OverviewModel figures = new OverviewModel(model.audit(), model.zone());
        figures.namesProperty().bind(model.group().namesProperty());
        OverviewView overview =
                new OverviewView(
                        figures,
                        new WindowOverviewActions(model, audits, flushes, openTab),
                        panels);
        return page -> overview.of(page.place(), page.keys());
    }
}
