package dev.cachewarden.core.audit.rule;

import dev.cachewarden.core.audit.Evidence;
import dev.cachewarden.core.audit.Reads;
import dev.cachewarden.core.audit.RepairKind;
import dev.cachewarden.core.audit.RepairOffer;
import dev.cachewarden.core.audit.RuleId;
import dev.cachewarden.core.audit.RuleInfo;
import dev.cachewarden.core.audit.Severity;

import java.util.List;
import java.util.Optional;

/** Batches that hold a user they were not asked for. */
final class BatchExtra implements EntryRule {

    private static final RuleInfo INFO =
            new RuleInfo(
                    16,
                    RuleId.BATCH_EXTRA,
                    "Batch with a user it does not name",
                    Reads.VALUES,
                    Severity.CRITICAL,
                    "The value of a batch holds a user whose id is not in the key.",
                    "The order does not matter.",
                    List.of(RepairKind.DELETE));

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Optional<Hit> check(AuditedEntry entry, RuleContext context) {
        return BatchIds.of(entry)
                .map(BatchIds::extra)
                .filter(ids -> !ids.isEmpty())
                .map(ids ->
                        new Hit(
                                context.severity(this),
                                new Evidence(
                                        "This batch holds "
                                                + EvidenceWords.list(
                                                        ids.stream()
                                                                .map(EvidenceWords::user)
                                                                .toList())
                                                + ", which its key does not name",
                                        "Whoever asks for these users gets somebody else as"
                                                + " well.",
                                        "id"),
                                List.of(RepairOffer.of(RepairKind.DELETE, entry.key()))));
    }
}
