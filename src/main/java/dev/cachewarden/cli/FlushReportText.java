package dev.cachewarden.cli;

import dev.cachewarden.core.connection.Login;
import dev.cachewarden.core.flush.FlushCounts;
import dev.cachewarden.core.flush.FlushReport;
import dev.cachewarden.core.flush.FlushReportWords;
import dev.cachewarden.core.flush.FlushVerification;
import dev.cachewarden.core.json.Json;
import dev.cachewarden.core.json.JsonFields;

import java.util.Locale;

/** A report as {@code flush} prints it. */
final class FlushReportText {

    private final FlushReport report;
    private final Login login;

    FlushReportText(FlushReport report, Login login) {
        this.report = report;
        this.login = login;
    }

    String text() {
        return FlushReportWords.text(report).replace("\n", System.lineSeparator());
    }

    Json json() {
        FlushCounts counts = report.counts();
        JsonFields fields =
                new JsonFields()
                        .put("outcome", report.outcome().label())
                        .put("status", report.status().name().toLowerCase(Locale.ROOT))
                        .put("server", report.server())
                        .put("user", login.user())
                        .put("source", login.source())
                        .put("target", report.target())
                        .put("pattern", report.pattern())
                        .put("startedAt", report.startedAt().toString())
                        .put("elapsedMs", report.elapsed().toMillis())
                        .put("matched", counts.matched())
                        .put("deleted", counts.deleted())
                        .put("alreadyGone", counts.alreadyGone())
                        .put("inDoubt", counts.inDoubt())
                        .put("notSent", counts.notSent())
                        .put("failed", counts.failed())
                        .put("failures", failures(counts));
        report.verification().ifPresent(found -> fields.put("found", found(found)));
        report.undo().id().ifPresent(id -> fields.put("undo", id));
        if (report.undo().asLastSeen()) {
            fields.put("savedAsLastSeen", true);
        }
        if (report.undo().leftUnsaved()) {
            fields.put("leftUnsaved", true);
        }
        report.problem().ifPresent(problem -> fields.put("problem", problem));
        return fields.put("proven", report.isProven()).put("report", report.file()).object();
    }

    private static Json failures(FlushCounts counts) {
        JsonFields fields = new JsonFields();
        counts.failures().forEach(fields::put);
        return fields.object();
    }

    private static Json found(FlushVerification found) {
        return new JsonFields()
                .put("writtenSince", found.writtenSince())
                .put("survivors", found.survivors())
                .put("undated", found.undated())
                .object();
    }
}
