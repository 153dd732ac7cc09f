package dev.cachewarden.core.audit.rule;

import dev.cachewarden.core.audit.Evidence;
import dev.cachewarden.core.audit.Reads;
import dev.cachewarden.core.audit.RepairKind;
import dev.cachewarden.core.audit.RepairOffer;
import dev.cachewarden.core.audit.RuleId;
import dev.cachewarden.core.audit.RuleInfo;
import dev.cachewarden.core.audit.Severity;
import dev.cachewarden.core.text.Numbers;
import dev.cachewarden.core.value.UserFacts;

import java.util.List;
import java.util.Optional;

/** Users whose fields differ from those in {@code _raw}, the API's own copy. */
final class RawDisagrees implements EntryRule {

    private static final RuleInfo INFO =
            new RuleInfo(
                    26,
                    RuleId.RAW_DISAGREES,
                    "Differs from its _raw copy",
                    Reads.VALUES,
                    Severity.HIGH,
                    "Fields of the user differ from the same fields in _raw, the answer of Clerk it"
                            + " was made from: somebody or something edited the entry.",
                    "Differences of the id are " + RuleId.IDENTITY_MISMATCH + ".",
                    List.of(RepairKind.DELETE));

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Optional<Hit> check(AuditedEntry entry, RuleContext context) {
        for (UserFacts user : entry.users()) {
            List<String> fields = user.rawDisagreements();
            if (!fields.isEmpty()) {
                return Optional.of(
                        new Hit(
                                context.severity(this),
                                new Evidence(
                                        "This user's "
                                                + EvidenceWords.list(fields)
                                                + Numbers.agreeing(
                                                        fields.size(), " differs", " differ")
                                                + " from the answer of Clerk beside it (_raw)",
                                        "The entry was edited after it was cached.",
                                        fields.getFirst()),
                                List.of(RepairOffer.of(RepairKind.DELETE, entry.key()))));
            }
        }
        return Optional.empty();
    }
}
