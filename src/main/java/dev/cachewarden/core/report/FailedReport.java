package dev.cachewarden.core.report;

import dev.cachewarden.core.json.Json;
import dev.cachewarden.core.json.JsonFields;
import dev.cachewarden.core.outcome.TaskOutcome;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * What is written instead of a report where there was no audit: an older report must not be taken
 * for a current one.
 *
 * @param why a sentence or more
 * @param at when it failed
 */
public record FailedReport(TaskOutcome outcome, String why, Instant at) {

    public FailedReport {
        if (outcome.isDone()) {
            throw new IllegalArgumentException("An audit that was done has another report");
        }
    }

    public String text() {
        return "The audit of "
                + at.truncatedTo(ChronoUnit.SECONDS)
                + " could not be done, so nothing is known of the cache. "
                + why;
    }

    public String markdown() {
        return "# The audit failed\n\n" + MarkdownText.words(text()) + "\n";
    }

    /** As the schema describes it. */
    public Json json() {
        return new JsonFields()
                .put("schema", JsonReport.SCHEMA)
                .put("outcome", outcome.label())
                .put("startedAt", at.toString())
                .put("complete", false)
                .put("failure", why)
                .object();
    }
}
