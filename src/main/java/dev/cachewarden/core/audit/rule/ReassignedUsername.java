package dev.cachewarden.core.audit.rule;

import dev.cachewarden.core.audit.Evidence;
import dev.cachewarden.core.audit.Reads;
import dev.cachewarden.core.audit.RepairKind;
import dev.cachewarden.core.audit.RepairOffer;
import dev.cachewarden.core.audit.RuleId;
import dev.cachewarden.core.audit.RuleInfo;
import dev.cachewarden.core.audit.Severity;
import dev.cachewarden.core.audit.rule.ClerkEvidence.OfUser;
import dev.cachewarden.core.clerk.verdict.UserVerdict.NameTaken;

import java.util.List;
import java.util.Optional;

/** Usernames that belong to somebody else by now. */
final class ReassignedUsername implements ClerkRule {

    private static final RuleInfo INFO =
            new RuleInfo(
                    14,
                    RuleId.REASSIGNED_USERNAME,
                    "Username belongs to another user",
                    Reads.CLERK,
                    Severity.CRITICAL,
                    "Clerk says that the username by which a user is cached belongs to another"
                            + " user: one is taken for the other.",
                    "Clerk is asked for the username in the value; for the key's only where the"
                            + " value tells none.",
                    List.of(RepairKind.DELETE));

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Optional<Hit> check(ClerkEvidence sighting, RuleContext context) {
        return sighting instanceof OfUser of && of.verdict() instanceof NameTaken taken
                ? Optional.of(
                        new Hit(
                                context.severity(this),
                                Evidence.ofPresence(
                                        "The username in this key belongs to "
                                                + EvidenceWords.user(taken.holder().id())
                                                + " by now, and "
                                                + EvidenceWords.user(taken.cached())
                                                + " is cached "
                                                + EvidenceWords.under(
                                                        of.keys().getFirst().section()),
                                        "Who asks for one of them gets the other.",
                                        "username"),
                                List.of(RepairOffer.of(RepairKind.DELETE, of.keys()))))
                : Optional.empty();
    }
}
