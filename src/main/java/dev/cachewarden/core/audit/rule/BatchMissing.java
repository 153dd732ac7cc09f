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

/** Batches that hold fewer users than they were asked for. */
final class BatchMissing implements EntryRule {

    private static final RuleInfo INFO =
            new RuleInfo(
                    16,
                    RuleId.BATCH_MISSING,
                    "Batch without a user it names",
                    Reads.VALUES,
                    Severity.MEDIUM,
                    "The key of a batch names a user that is not in the value.",
                    "The user may have been deleted in Clerk. A batch whose value cannot be read is"
                            + " not judged.",
                    List.of(RepairKind.DELETE));

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Optional<Hit> check(AuditedEntry entry, RuleContext context) {
        return BatchIds.of(entry)
                .map(BatchIds::missing)
                .filter(ids -> !ids.isEmpty())
                .map(ids ->
                        new Hit(
                                context.severity(this),
                                new Evidence(
                                        "This batch lacks "
                                                + EvidenceWords.list(
                                                        ids.stream()
                                                                .map(EvidenceWords::user)
                                                                .toList())
                                                + ", which its key names",
                                        "Whoever asks for these users does not get all of"
                                                + " them.",
                                        "id"),
                                List.of(RepairOffer.of(RepairKind.DELETE, entry.key()))));
    }
}
