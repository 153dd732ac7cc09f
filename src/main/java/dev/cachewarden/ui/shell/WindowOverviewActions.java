package dev.cachewarden.ui.shell;

import dev.cachewarden.core.audit.Depth;
import dev.cachewarden.core.audit.Finding;
import dev.cachewarden.core.audit.RepairKind;
import dev.cachewarden.core.audit.RuleId;
import dev.cachewarden.core.flush.FlushTarget;
import dev.cachewarden.core.key.Section;
import dev.cachewarden.ui.audit.CheckSheet;
import dev.cachewarden.ui.overview.OverviewActions;
import dev.cachewarden.ui.support.Ids;
import dev.cachewarden.ui.tree.Place;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** What the page of the cache leads to: other pages, the drawer, and sheets over the window. */
final class WindowOverviewActions implements OverviewActions {

    private final MainModel model;
    private final AuditPanels audits;
    private final FlushSheets flushes;
    private final Consumer<String> openTab;

    /**
     * @param openTab opens the tab of that id below the page
     */
    WindowOverviewActions(
            MainModel model, AuditPanels audits, FlushSheets flushes, Consumer<String> openTab) {
        this.model = model;
        this.audits = audits;
        this.flushes = flushes;
        this.openTab = openTab;
    }

    @Override
    public void go(Place place) {
        model.page().go(place);
    }

    @Override
    public void showFindings(Section section, List<RuleId> rules) {
        audits.showFindings(section, rules);
    }

    @Override
    public void showChecklist() {
        openTab.accept(Ids.CHECKLIST_TAB);
    }

    @Override
    public void check(Depth depth) {
        audits.desk().check(depth);
    }

    @Override
    public void flush(Section section) {
        flushes.ask(FlushTarget.of(section));
    }

    @Override
    public void delete(List<Finding> findings) {
        audits.desk().repair(findings, RepairKind.DELETE);
    }

    @Override
    public Optional<String> whyNoCheck() {
        return model.hindrances().ofCheck();
    }

    @Override
    public Optional<String> whyNoChange() {
        return model.connection().whyNoChange();
    }

    @Override
    public String price(Depth depth) {
        return CheckSheet.price(model.audit().costsProperty().get(), depth);
    }

    @Override
    public void onChange(Runnable changed) {
        model.hindrances().onChange(changed);
        model.connection().lightProperty().subscribe((_, _) -> changed.run());
        model.audit().costsProperty().subscribe((_, _) -> changed.run());
    }
}
