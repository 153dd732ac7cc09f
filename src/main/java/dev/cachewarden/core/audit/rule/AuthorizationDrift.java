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

/** Copies that grant or deny what Clerk does not. */
final class AuthorizationDrift implements ClerkRule {

    private static final RuleInfo INFO =
            new RuleInfo(
                    19,
                    RuleId.AUTHORIZATION_DRIFT,
                    "Rights differ from Clerk",
                    Reads.CLERK,
                    Severity.CRITICAL,
                    "Banned, locked, deprovisioned, public or private metadata differ from what"
                            + " Clerk says: the cached user may do what the real one may not, or"
                            + " the other way round.",
                    "Fields that the copy does not have are not compared; nor are unsafe metadata,"
                            + " which users write themselves.",
                    List.of(RepairKind.DELETE));

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Optional<Hit> check(ClerkEvidence sighting, RuleContext context) {
        if (!(sighting instanceof OfUser of)
                || !(of.verdict() instanceof Compared copy)
                || copy.isOvertaken()) {
            return Optional.empty();
        }
        List<FieldChange> rights =
                copy.differences().stream()
                        .filter(change -> change.weight() == Weight.AUTHORIZATION)
                        .toList();
        return rights.isEmpty() ? Optional.empty() : Optional.of(hit(of, copy, rights, context));
    }

    private Hit hit(OfUser of, Compared copy, List<FieldChange> rights, RuleContext context) {
        return new Hit(
                context.severity(this),
                new Evidence(
                        "What the user "
                                + EvidenceWords.user(copy.user().id())
                                + " may do differs from Clerk: "
                                + EvidenceWords.list(
                                        rights.stream().map(FieldChange::words).toList()),
                        "The app decides by the cached copy.",
                        rights.getFirst().field()),
                List.of(RepairOffer.of(RepairKind.DELETE, of.keys())));
    }
}
