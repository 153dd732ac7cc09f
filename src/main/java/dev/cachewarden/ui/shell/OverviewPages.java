package dev.cachewarden.ui.shell;

import dev.cachewarden.ui.group.GroupModel;
import dev.cachewarden.ui.overview.OverviewModel;
import dev.cachewarden.ui.overview.OverviewView;

import javafx.scene.Node;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** The pages of the whole cache and of its sections. */
final class OverviewPages {

    private OverviewPages() {}

    /**
     * What is below the heading of such a page.
     *
     * @param openTab opens the tab of that id below the page
     */
    static Function<GroupModel.Page, Node> of(
            MainModel model, AuditPanels audits, FlushSheets flushes, Consumer<String> openTab) {
        OverviewView overview =
                new OverviewView(
                        new OverviewModel(model.audit(), model.zone()),
                        new WindowOverviewActions(model, audits, flushes, openTab),
                        List.of());
        return page -> overview.of(page.place(), page.keys());
    }
}
