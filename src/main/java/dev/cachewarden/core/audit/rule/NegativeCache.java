package dev.cachewarden.core.audit.rule;

import dev.cachewarden.core.audit.Evidence;
import dev.cachewarden.core.audit.Reads;
import dev.cachewarden.core.audit.RepairKind;
import dev.cachewarden.core.audit.RepairOffer;
import dev.cachewarden.core.audit.RuleId;
import dev.cachewarden.core.audit.RuleInfo;
import dev.cachewarden.core.audit.Severity;
import dev.cachewarden.core.clerk.verdict.UserVerdict;
import dev.cachewarden.core.value.ValueShape;

import java.util.List;
import java.util.Optional;

/** Entries by which the app remembers that there is no such user. */
final class NegativeCache implements EntryRule, ClerkRule {

    private static final RuleInfo INFO =
            new RuleInfo(
                    24,
                    RuleId.NEGATIVE_CACHE,
                    "Remembered as missing",
                    Reads.VALUES,
                    Severity.INFO,
                    "The entry holds null, an empty text or another mark by which the app remembers"
                            + " that there is no such user.",
                    "Right as long as the user does not exist: high where Clerk was asked and knows"
                            + " the user.",
                    List.of(RepairKind.DELETE));

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Optional<Hit> check(AuditedEntry entry, RuleContext context) {
        return entry.holdsUsers()
                        && entry.value()
                                .filter(it -> it.shape() instanceof ValueShape.Negative)
                                .isPresent()
                ? Optional.of(
                        new Hit(
                                context.severity(this),
                                Evidence.of(
                                        "This user is remembered as missing",
                                        "Visitors get a 404 for it, rightly or not; a look-up in"
                                                + " Clerk tells."),
                                List.of(RepairOffer.of(RepairKind.DELETE, entry.key()))))
                : Optional.empty();
    }

    @Override
    public Optional<Hit> check(ClerkEvidence sighting, RuleContext context) {
        return sighting instanceof ClerkEvidence.OfUser of
                        && of.verdict() instanceof UserVerdict.Denied
                ? Optional.of(
                        new Hit(
                                context.severity(this, Severity.HIGH),
                                Evidence.ofPresence(
                                        "This user exists in Clerk and is remembered as missing",
                                        "Visitors get a 404 for somebody who is there.",
                                        ""),
                                List.of(RepairOffer.of(RepairKind.DELETE, of.keys()))))
                : Optional.empty();
    }
}
