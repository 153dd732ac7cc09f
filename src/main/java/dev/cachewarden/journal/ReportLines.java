package dev.cachewarden.journal;

import dev.cachewarden.core.flush.FlushCounts;
import dev.cachewarden.core.flush.FlushEvent;
import dev.cachewarden.core.flush.FlushPlan;
import dev.cachewarden.core.flush.FlushReport;
import dev.cachewarden.core.flush.FlushVerification;
import dev.cachewarden.core.flush.FlushWords;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.time.Instant;
import java.util.List;

/**
 * The lines of a report, one JSON object each: {@code plan} first; {@code sending} before a batch
 * is sent, {@code answered} or {@code refused} after its answer, {@code left} before that for those
 * of its keys that were not removed; {@code end} last. A batch without answer is in doubt; a report
 * without end is of an interrupted run.
 */
final class ReportLines {

    static final String LINE = "line";
    static final String PLAN = "plan";
    static final String SENDING = "sending";
    static final String ANSWERED = "answered";
    static final String REFUSED = "refused";
    static final String LEFT = "left";
    static final String END = "end";

    private static final JsonMapper MAPPER = new JsonMapper();

    private ReportLines() {}

    static String plan(FlushPlan plan, Instant startedAt) {
        return line(PLAN)
                .put("startedAt", startedAt.toString())
                .put("server", plan.server())
                .put("target", FlushWords.target(plan.target()))
                .put("pattern", plan.pattern().toString())
                .put("keys", plan.keys())
                .toString();
    }

    static String event(FlushEvent event) {
        return switch (event) {
            case FlushEvent.Sending(long batch, int keys, long matched) ->
                    line(SENDING)
                            .put("batch", batch)
                            .put("keys", keys)
                            .put("matched", matched)
                            .toString();
            case FlushEvent.Answered(long batch, long removed) ->
                    line(ANSWERED).put("batch", batch).put("removed", removed).toString();
            case FlushEvent.Refused refused ->
                    keys(REFUSED, refused.batch(), refused.reason(), refused.keys()).toString();
            case FlushEvent.Left some ->
                    keys(LEFT, some.batch(), some.reason(), some.keys()).toString();
        };
    }

    private static ObjectNode keys(String kind, long batch, String reason, List<String> keys) {
        ObjectNode line = line(kind).put("batch", batch).put("reason", reason);
        var array = line.putArray("keys");
        keys.forEach(array::add);
        return line;
    }

    static String end(FlushReport report) {
        FlushCounts counts = report.counts();
        ObjectNode line =
                line(END)
                        .put("status", report.status().name())
                        .put("elapsedMs", report.elapsed().toMillis())
                        .put("matched", counts.matched())
                        .put("deleted", counts.deleted())
                        .put("alreadyGone", counts.alreadyGone())
                        .put("inDoubt", counts.inDoubt())
                        .put("failed", counts.failed())
                        .put("notSent", counts.notSent());
        report.undo().id().ifPresent(id -> line.put("undo", id));
        if (report.undo().asLastSeen()) {
            line.put("savedAsLastSeen", true);
        }
        if (report.undo().leftUnsaved()) {
            line.put("leftUnsaved", true);
        }
        report.problem().ifPresent(problem -> line.put("problem", problem));
        report.verification().ifPresent(found -> put(line.putObject("found"), found));
        return line.toString();
    }

    private static void put(ObjectNode object, FlushVerification found) {
        object.put("writtenSince", found.writtenSince())
                .put("survivors", found.survivors())
                .put("undated", found.undated());
    }

    private static ObjectNode line(String kind) {
        return MAPPER.createObjectNode().put(LINE, kind);
    }
}
