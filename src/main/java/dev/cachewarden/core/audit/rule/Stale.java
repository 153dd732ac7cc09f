package dev.cachewarden.core.audit.rule;

import dev.cachewarden.core.audit.Evidence;
import dev.cachewarden.core.audit.Reads;
import dev.cachewarden.core.audit.RepairKind;
import dev.cachewarden.core.audit.RepairOffer;
import dev.cachewarden.core.audit.RuleId;
import dev.cachewarden.core.audit.RuleInfo;
import dev.cachewarden.core.audit.Severity;
import dev.cachewarden.core.audit.rule.ClerkEvidence.OfUser;
import dev.cachewarden.core.clerk.diff.FieldChange;
import dev.cachewarden.core.clerk.diff.FieldChange.Weight;
import dev.cachewarden.core.clerk.verdict.UserVerdict.Compared;

import java.util.List;
import java.util.Optional;

/** Copies that Clerk has overtaken. */
final class Stale implements ClerkRule {

    private static final RuleInfo INFO =
            new RuleInfo(
                    18,
                    RuleId.STALE,
                    "Older than the user in Clerk",
                    Reads.CLERK,
                    Severity.MEDIUM,
                    "The user was changed in Clerk after the copy was made, and the copy still"
                            + " shows what was.",
                    "Last sign-in, last activity and remaining attempts do not count. A copy"
                            + " without updatedAt is not compared.",
                    List.of(RepairKind.DELETE));

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Optional<Hit> check(ClerkEvidence sighting, RuleContext context) {
        if (!(sighting instanceof OfUser of)
                || !(of.verdict() instanceof Compared copy)
                || !copy.isOutdated()) {
            return Optional.empty();
        }
        List<FieldChange> changes = copy.differences().stream().filter(Stale::counts).toList();
        return changes.isEmpty() ? Optional.empty() : Optional.of(hit(of, copy, changes, context));
    }

    /** That it was changed at another time is no change that a visitor sees. */
    private static boolean counts(FieldChange change) {
        return change.weight() != Weight.VOLATILE && !change.isTimeOfChange();
    }

    private Hit hit(OfUser of, Compared copy, List<FieldChange> changes, RuleContext context) {
        FieldChange first = changes.getFirst();
        return new Hit(
                context.severity(this),
                new Evidence(
                        "The user "
                                + EvidenceWords.user(copy.user().id())
                                + " was changed in Clerk since: "
                                + EvidenceWords.list(
                                        changes.stream().map(FieldChange::words).toList()),
                        "The cache shows what was, until the entry expires or is deleted.",
                        first.field()),
                List.of(RepairOffer.of(RepairKind.DELETE, of.keys())));
    }
}
