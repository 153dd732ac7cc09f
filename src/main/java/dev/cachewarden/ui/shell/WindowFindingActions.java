package dev.cachewarden.ui.shell;

import dev.cachewarden.core.audit.AuditReport;
import dev.cachewarden.core.audit.Depth;
import dev.cachewarden.core.audit.Finding;
import dev.cachewarden.core.audit.RepairKind;
import dev.cachewarden.core.audit.rule.Rules;
import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.ui.actions.Action;
import dev.cachewarden.ui.audit.CheckSheet;
import dev.cachewarden.ui.findings.FindingActions;
import dev.cachewarden.ui.rules.MuteSheet;
import dev.cachewarden.ui.rules.RulesModel;
import dev.cachewarden.ui.rules.RulesSheet;
import dev.cachewarden.ui.ttl.Expected;
import dev.cachewarden.ui.watch.WatchModel;
import dev.cachewarden.ui.watch.WatchSheet;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** What can be started from findings: sheets over the window, and audits. */
final class WindowFindingActions implements FindingActions {

    private final MainModel model;
    private final RulesModel rules;
    private final RepairSheets repairs;
    private final WatchModel watch;
    private final Sheets sheets;
    private Consumer<List<CacheKey>> verifying = _ -> {};
    private Function<CacheKey, List<List<Action>>> entries = _ -> List.of();

    WindowFindingActions(
            MainModel model,
            RulesModel rules,
            RepairSheets repairs,
            WatchModel watch,
            Sheets sheets) {
        this.model = model;
        this.rules = rules;
        this.repairs = repairs;
        this.watch = watch;
        this.sheets = sheets;
    }

    @Override
    public void open(CacheKey key) {
        model.page().open(key);
    }

    @Override
    public List<List<Action>> entry(CacheKey key) {
        return entries.apply(key);
    }

    /** What can be done with entries. */
    void entriesBy(Function<CacheKey, List<List<Action>>> actions) {
        entries = actions;
    }

    @Override
    public void repair(List<Finding> findings, RepairKind kind) {
        repairs.ask(findings, kind);
    }

    @Override
    public Optional<String> whyNoRepair() {
        return repairs.whyNot();
    }

    @Override
    public void mute(Finding finding) {
        MuteSheet sheet = new MuteSheet(rules, finding, sheets::hide);
        sheets.show(sheet.node(), sheet.first());
    }

    @Override
    public void verify(List<CacheKey> keys) {
        verifying.accept(keys);
    }

    /** Where entries are verified. */
    void verifyBy(Consumer<List<CacheKey>> wanted) {
        verifying = wanted;
    }

    @Override
    public void check() {
        check(Depth.VALUES);
    }

    /** Audits at that depth, after asking where that costs money, or says why it cannot. */
    void check(Depth depth) {
        Optional<String> why = model.hindrances().ofCheck();
        if (why.isPresent()) {
            model.tell(Notice.of(why.get()));
        } else if (model.audit().asksFirst()) {
            CheckSheet sheet = new CheckSheet(model.audit(), depth, sheets::hide);
            sheets.show(sheet.node(), sheet.first());
        } else {
            model.check(depth);
        }
    }

    /** Turns the watch on, after asking where that costs money. */
    void watch() {
        if (watch.asksFirst()) {
            WatchSheet sheet = new WatchSheet(watch, sheets::hide);
            sheets.show(sheet.node(), sheet.first());
        } else {
            watch.turnOn();
        }
    }

    @Override
    public void rules() {
        RulesSheet sheet = new RulesSheet(rules, Rules.all(), sheets::hide);
        sheets.show(sheet.node(), sheet.first(), sheet::close);
    }

    @Override
    public Expected expected(Finding finding) {
        return model.times().expected(finding, audited());
    }

    @Override
    public void readDue(List<Finding> shown) {
        model.times().readDue(shown, audited());
    }

    private Instant audited() {
        return model.audit().report().map(AuditReport::startedAt).orElse(Instant.MIN);
    }

    @Override
    public Instant now() {
        return model.connection()
                .cache()
                .map(open -> open.workspace().clock().now())
                .orElseGet(Instant::now);
    }
}
