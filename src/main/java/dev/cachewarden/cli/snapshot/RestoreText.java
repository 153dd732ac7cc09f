package dev.cachewarden.cli.snapshot;

import dev.cachewarden.app.snapshot.RestorePlan;
import dev.cachewarden.app.snapshot.RestoreReport;
import dev.cachewarden.cli.FlushPlanText;
import dev.cachewarden.core.change.UndoCounts;
import dev.cachewarden.core.json.Json;
import dev.cachewarden.core.json.JsonFields;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Plan and report as {@code snapshot restore} prints them. */
final class RestoreText {

    private RestoreText() {}

    /**
     * @param server to which it would be restored
     */
    static String dryRun(RestorePlan plan, String server) {
        List<String> lines = new ArrayList<>();
        lines.add("Restore from: " + SnapshotWords.line(plan.title()));
        lines.add("Restore to: " + server);
        plan.facts().forEach(fact -> lines.add("  " + fact));
        lines.add("Nothing was restored. To do it, add " + options(plan) + ".");
        return String.join(System.lineSeparator(), lines);
    }

    private static String options(RestorePlan plan) {
        return plan.protectedEnvironments().stream()
                .map(FlushPlanText::confirmOption)
                .map(option -> " " + option)
                .collect(Collectors.joining("", "--yes", ""));
    }

    static Json json(RestorePlan plan, String server) {
        return SnapshotWords.json(plan.title())
                .put("dryRun", true)
                .put("file", plan.source().file().toString())
                .put("to", server)
                .put("entries", plan.entries())
                .put("expired", plan.expired())
                .put("foreign", plan.foreign())
                .put("possible", plan.possible())
                .object();
    }

    static String of(RestoreReport report) {
        List<String> lines = new ArrayList<>();
        lines.add(report.headline());
        report.facts().forEach(fact -> lines.add("  " + fact));
        return String.join(System.lineSeparator(), lines);
    }

    static Json json(RestoreReport report) {
        UndoCounts counts = report.counts();
        JsonFields failures = new JsonFields();
        counts.failures().forEach(failures::put);
        JsonFields fields =
                SnapshotWords.json(report.plan().title())
                        .put("outcome", report.outcome().label())
                        .put("file", report.plan().source().file().toString())
                        .put("entries", counts.total())
                        .put("restored", counts.restored())
                        .put("expired", counts.expired())
                        .put("alreadyThere", report.alreadyThere())
                        .put("foreign", report.plan().foreign())
                        .put("inDoubt", counts.inDoubt())
                        .put("notTried", counts.notTried())
                        .put("failed", counts.failed())
                        .put("failures", failures.object());
        report.undo().id().ifPresent(id -> fields.put("undo", id));
        report.problem().ifPresent(problem -> fields.put("problem", problem));
        return fields.object();
    }
}
