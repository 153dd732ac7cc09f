package dev.cachewarden.core.checklist;

import dev.cachewarden.core.audit.AuditReport;
import dev.cachewarden.core.connection.CacheLayout;
import dev.cachewarden.core.flush.FlushReport;
import dev.cachewarden.core.key.Environment;
import dev.cachewarden.core.text.Numbers;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Whether invalidation works per environment, as the last flush has shown. */
final class Invalidation {

    private static final String ID = "invalidation-works";
    private static final String QUESTION = "Does invalidation work for one environment by itself?";
    private static final String STEP = "Flush an environment; a flush proves itself.";

    private final AuditReport report;
    private final Remedy remedy;

    Invalidation(AuditReport report, CacheLayout layout) {
        this.report = report;
        this.remedy = remedy(layout.environments());
    }

    /** An environment that is not protected, if there is one. */
    private static Remedy remedy(List<Environment> environments) {
        return environments.stream()
                .min(Comparator.comparing(Environment::isProtected))
                .map(it -> Remedy.of(STEP, new NextStep.FlushOne(it)))
                .orElseGet(() -> Remedy.elsewhere(STEP));
    }

    Answer answer(Optional<FlushReport> lastFlush) {
        if (lastFlush.isEmpty()) {
            return answer(
                    Verdict.NOT_PROVEN,
                    "No flush of one environment of this cache is on record.",
                    remedy,
                    report.startedAt());
        }
        FlushReport flush = lastFlush.get();
        if (flush.isProven() && flush.counts().deleted() == 0) {
            return answer(
                    Verdict.NOT_PROVEN,
                    "The last flush (%s) found nothing to delete.".formatted(flush.target()),
                    remedy,
                    flush.startedAt());
        }
        if (flush.isProven()) {
            return answer(
                    Verdict.PASS,
                    "The last flush (%s) deleted %s and left none behind."
                            .formatted(flush.target(), Numbers.entries(flush.counts().deleted())),
                    Remedy.NONE,
                    flush.startedAt());
        }
        boolean survived = flush.verification().filter(it -> it.survivors() > 0).isPresent();
        return answer(
                survived ? Verdict.FAIL : Verdict.NOT_PROVEN,
                survived
                        ? "The last flush (%s) left %s behind."
                                .formatted(
                                        flush.target(),
                                        Numbers.entries(
                                                flush.verification().orElseThrow().survivors()))
                        : "The last flush (%s) was not verified to the end."
                                .formatted(flush.target()),
                remedy,
                flush.startedAt());
    }

    private static Answer answer(Verdict verdict, String evidence, Remedy remedy, Instant at) {
        return new Answer(ID, QUESTION, verdict, evidence, remedy, List.of(), at);
    }
}
