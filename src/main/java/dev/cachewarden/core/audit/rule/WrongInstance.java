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

/** Users that live in another environment's instance. */
final class WrongInstance implements ClerkRule {

    private static final RuleInfo INFO =
            new RuleInfo(
                    8,
                    RuleId.WRONG_INSTANCE,
                    "User lives in another environment",
                    Reads.CLERK,
                    Severity.CRITICAL,
                    "The environment's Clerk instance does not know the user, and another"
                            + " environment's does.",
                    "Certain: both instances were asked. That Clerk did not answer is never a"
                            + " finding.",
                    List.of(RepairKind.DELETE));

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Optional<Hit> check(ClerkEvidence sighting, RuleContext context) {
        return sighting instanceof OfUser of
                        && of.verdict() instanceof Lost lost
                        && !lost.livesIn().isEmpty()
                ? Optional.of(hit(of, lost, context))
                : Optional.empty();
    }

    private Hit hit(OfUser of, Lost lost, RuleContext context) {
        String environment = Printable.ofText(of.environment().name());
        String home = EvidenceWords.list(lost.livesIn().stream().map(Printable::ofText).toList());
        return new Hit(
                context.severity(this),
                Evidence.ofPresence(
                        "The user "
                                + EvidenceWords.user(lost.user())
                                + " lives in "
                                + home
                                + ", as Clerk says, and is cached under "
                                + environment,
                        EvidenceWords.capital(environment) + " shows somebody it does not know.",
                        "id"),
                List.of(RepairOffer.of(RepairKind.DELETE, of.keys())));
    }
}
