package dev.cachewarden.ui.shell;

import dev.cachewarden.core.audit.Finding;
import dev.cachewarden.core.audit.RepairKind;
import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.port.RepairJournal;
import dev.cachewarden.core.repair.RepairPlan;
import dev.cachewarden.core.text.Durations;
import dev.cachewarden.core.text.Numbers;
import dev.cachewarden.ui.activity.ListedTask;
import dev.cachewarden.ui.repair.RepairModel;
import dev.cachewarden.ui.repair.RepairSheet;
import dev.cachewarden.ui.support.BackgroundTasks;
import dev.cachewarden.ui.support.Ids;
import dev.cachewarden.ui.support.QuestionSheet;
import dev.cachewarden.ui.support.RunSheet;
import dev.cachewarden.ui.ttl.TtlText;

import javafx.beans.binding.Bindings;
import javafx.scene.control.TextField;

import java.util.List;
import java.util.Optional;

/** Shows the repair sheet over the window, and lists its runs. */
final class RepairSheets {

    private final MainModel model;
    private final BackgroundTasks tasks;
    private final ChangeParts changes;
    private final Sheets sheets;

    RepairSheets(MainModel model, BackgroundTasks tasks, ChangeParts changes, Sheets sheets) {
        this.changes = changes;
        this.model = model;
        this.tasks = tasks;
        this.sheets = sheets;
    }

    /** Why nothing can be repaired at present; empty if it can. */
    Optional<String> whyNot() {
        return model.connection().whyNoChange();
    }

    void ask(List<Finding> findings, RepairKind kind) {
        model.connection().cache().ifPresent(cache -> ask(cache, findings, kind));
    }

    private void ask(OpenCache cache, List<Finding> findings, RepairKind kind) {
        long more = model.audit().report().map(found -> found.countedOnly(findings)).orElse(0L);
        show(new RepairModel(cache.workspace(), journal(cache), tasks, findings, kind, more), kind);
    }

    /** As {@link #ask}, for entries that were chosen. */
    void askFor(List<CacheKey> chosen, RepairKind kind) {
        model.connection()
                .cache()
                .map(open -> new RepairModel(open.workspace(), journal(open), tasks, chosen, kind))
                .ifPresent(repair -> show(repair, kind));
    }

    /**
     * Shows what a plan does that is made already, and asks for it.
     *
     * @param open the cache that it was made for
     */
    void askFor(OpenCache open, RepairPlan plan) {
        show(new RepairModel(open.workspace(), journal(open), tasks, plan), plan.kind());
    }

    /** Asks which time to live entries are to get that were chosen, then shows what that does. */
    void askTtl(List<CacheKey> chosen) {
        model.connection().cache().ifPresent(open -> ask(open, chosen));
    }

    private void ask(OpenCache open, List<CacheKey> chosen) {
        TextField typed = new TextField(Durations.clock(open.workspace().layout().ttl()));
        typed.setId(Ids.TTL_FIELD);
        typed.setAccessibleText("Time to live");
        QuestionSheet question =
                new QuestionSheet(
                        new QuestionSheet.Question(
                                "Set the time to live",
                                "Go on",
                                false,
                                List.of(
                                        QuestionSheet.sentence(
                                                "When do "
                                                        + Numbers.entries(chosen.size())
                                                        + " expire? Minutes and seconds (5:00), or"
                                                        + " an amount: 300 s, 10 min, 2 h. Nothing"
                                                        + " is changed yet."),
                                        typed)),
                        Optional.empty(),
                        Bindings.createBooleanBinding(
                                () -> TtlText.parse(typed.getText()).isEmpty(),
                                typed.textProperty()),
                        false,
                        _ ->
                                TtlText.parse(typed.getText())
                                        .ifPresent(ttl ->
                                                show(
                                                        new RepairModel(
                                                                open.workspace(),
                                                                journal(open),
                                                                tasks,
                                                                chosen,
                                                                ttl),
                                                        RepairKind.EXPIRE)),
                        sheets::hide);
        sheets.show(question.node(), typed);
    }

    private RepairJournal journal(OpenCache open) {
        return changes.of(open).repairs();
    }

    private void show(RepairModel repair, RepairKind kind) {
        RunSheet sheet = RepairSheet.of(repair, model.tree().namesProperty(), sheets::hide);
        follow(repair, kind, () -> sheets.show(sheet.node(), sheet.node()));
        sheets.show(sheet.node(), sheet.first(), repair::close);
    }

    /**
     * Lists the run among the tasks.
     *
     * @param report shows what it did
     */
    private void follow(RepairModel repair, RepairKind kind, Runnable report) {
        ListedTask listed = ListedRun.of(model.activity(), "Repair: " + kind.title(), repair.run());
        repair.run()
                .onFinished(made -> {
                    listed.journalledAs(made.undo().id());
                    listed.reportedBy(report);
                    listed.end(
                            made.failure().isPresent(),
                            made.complete(),
                            Numbers.of(made.results().size(), "key"));
                });
    }
}
