package dev.cachewarden.core.audit.rule;

import dev.cachewarden.core.audit.Evidence;
import dev.cachewarden.core.audit.Reads;
import dev.cachewarden.core.audit.RepairKind;
import dev.cachewarden.core.audit.RepairOffer;
import dev.cachewarden.core.audit.RuleId;
import dev.cachewarden.core.audit.RuleInfo;
import dev.cachewarden.core.audit.Severity;
import dev.cachewarden.core.audit.rule.ClerkEvidence.OfUser;
import dev.cachewarden.core.clerk.verdict.UserVerdict.Lost;
import dev.cachewarden.core.key.Printable;

import java.util.List;
import java.util.Optional;

/** Users that no instance knows. */
final class DeletedUser implements ClerkRule {

    private static final RuleInfo INFO =
            new RuleInfo(
                    9,
                    RuleId.DELETED_USER,
                    "User no longer exists",
                    Reads.CLERK,
                    Severity.HIGH,
                    "No Clerk instance that could be asked knows the user: the account was deleted,"
                            + " and the cache still shows it. Deleting takes every entry with the"
                            + " user: by id, by username and in batches.",
                    "Only instances with a secret key are asked; the evidence names them. If one of"
                            + " them does not answer, there is no finding.",
                    List.of(RepairKind.DELETE));

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Optional<Hit> check(ClerkEvidence sighting, RuleContext context) {
        return sighting instanceof OfUser of
                        && of.verdict() instanceof Lost lost
                        && lost.livesIn().isEmpty()
                        && lost.isConcluded()
                ? Optional.of(hit(of, lost, context))
                : Optional.empty();
    }

    private Hit hit(OfUser of, Lost lost, RuleContext context) {
        String home = Printable.ofText(of.environment().name());
        String asked = EvidenceWords.list(lost.asked().stream().map(Printable::ofText).toList());
        return new Hit(
                context.severity(this),
                Evidence.ofPresence(
                        lost.isAskedAlone()
                                ? "Clerk does not know the user "
                                        + EvidenceWords.user(lost.user())
                                        + " in "
                                        + home
                                        + ", the only environment whose secret key is known, and"
                                        + " it is cached under "
                                        + home
                                : "The user "
                                        + EvidenceWords.user(lost.user())
                                        + " no longer exists (Clerk was asked for "
                                        + asked
                                        + ") and is cached under "
                                        + home,
                        "Whoever looks them up still finds them.",
                        "id"),
                List.of(RepairOffer.of(RepairKind.DELETE, of.keys())));
    }
}
