package dev.cachewarden.cli.undo;

import dev.cachewarden.app.undo.UndoPlan;
import dev.cachewarden.cli.FlushPlanText;
import dev.cachewarden.core.change.UndoCounts;
import dev.cachewarden.core.change.UndoReport;
import dev.cachewarden.core.json.Json;
import dev.cachewarden.core.json.JsonFields;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Plan and report as {@code undo} prints them. */
final class UndoText {

    private UndoText() {}

    static String dryRun(UndoPlan plan) {
        List<String> lines = new ArrayList<>();
        lines.add("Undo of: " + plan.title().action() + " on " + plan.title().server());
        plan.facts().forEach(fact -> lines.add("  " + fact));
        lines.add("Nothing was changed. To do it, add " + options(plan) + ".");
        return String.join(System.lineSeparator(), lines);
    }

    private static String options(UndoPlan plan) {
        return plan.protectedEnvironments().stream()
                .map(FlushPlanText::confirmOption)
                .map(option -> " " + option)
                .collect(Collectors.joining("", "--yes", ""));
    }

    static Json json(UndoPlan plan) {
        return new JsonFields()
                .put("dryRun", true)
                .put("id", plan.title().id())
                .put("server", plan.title().server())
                .put("action", plan.title().action())
                .put("entries", plan.met().all())
                .put("expired", plan.expired())
                .put("foreign", plan.foreign())
                .put("possible", plan.possible().all())
                .put("putsBack", plan.possible().putBack())
                .put("takesAway", plan.possible().takenAway())
                .object();
    }

    static String of(UndoReport report) {
        List<String> lines = new ArrayList<>();
        lines.add(report.headline());
        report.facts().forEach(fact -> lines.add("  " + fact));
        return String.join(System.lineSeparator(), lines);
    }

    static Json json(UndoReport report) {
        UndoCounts counts = report.counts();
        JsonFields failures = new JsonFields();
        counts.failures().forEach(failures::put);
        JsonFields fields =
                new JsonFields()
                        .put("outcome", report.outcome().label())
                        .put("id", report.title().id())
                        .put("server", report.title().server())
                        .put("action", report.title().action())
                        .put("entries", counts.total())
                        .put("restored", counts.restored())
                        .put("putBack", counts.done().putBack())
                        .put("takenAway", counts.done().takenAway())
                        .put("expired", counts.expired())
                        .put("stillThere", counts.notTouched().stillThere())
                        .put("writtenSince", counts.notTouched().writtenSince())
                        .put("goneSince", counts.notTouched().goneSince())
                        .put("inDoubt", counts.inDoubt())
                        .put("notTried", counts.notTried())
                        .put("failed", counts.failed())
                        .put("failures", failures.object());
        report.undo().id().ifPresent(undo -> fields.put("undo", undo));
        report.problem().ifPresent(problem -> fields.put("problem", problem));
        return fields.object();
    }
}
