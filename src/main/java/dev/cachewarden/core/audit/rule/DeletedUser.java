package dev.cachewarden.core.audit.rule;

import dev.cachewarden.core.audit.Evidence;
import dev.cachewarden.core.audit.Reads;
import dev.cachewarden.core.audit.RepairKind;
import dev.cachewarden.core.audit.RepairOffer;
import dev.cachewarden.core.audit.RuleId;
import dev.cachewarden.core.audit.RuleInfo;
import dev.cachewarden.core.audit.Severity;
import dev.cachewarden.core.audit.rule.ClerkEvidence.Missing;
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
    public Optional<Hit> check(ClerkEvidence sighting, RuleContext ground) {
        return sighting instanceof Missing missing && missing.livesIn().isEmpty()
                ? Optional.of(hit(missing, ground))
                : Optional.empty();
    }

    private Hit hit(Missing missing, RuleContext ground) {
        String asked = Say.list(missing.asked().stream().map(Printable::ofText).toList());
        return new Hit(
                ground.severity(this),
                Evidence.ofPresence(
                        "The user "
                                + Say.user(missing.user())
                                + " no longer exists (Clerk was asked for "
                                + asked
                                + ") and is cached under "
                                + Printable.ofText(missing.environment().name()),
                        "Whoever looks them up still finds them.",
                        "id"),
                List.of(RepairOffer.of(RepairKind.DELETE, missing.keys())));
    }
}
