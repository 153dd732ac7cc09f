package dev.cachewarden.core.audit.rule;

import dev.cachewarden.core.audit.Evidence;
import dev.cachewarden.core.audit.Reads;
import dev.cachewarden.core.audit.RepairKind;
import dev.cachewarden.core.audit.RepairOffer;
import dev.cachewarden.core.audit.RuleId;
import dev.cachewarden.core.audit.RuleInfo;
import dev.cachewarden.core.audit.Severity;
import dev.cachewarden.core.audit.rule.ClerkEvidence.Copy;
import dev.cachewarden.core.clerk.diff.FieldChange;
import dev.cachewarden.core.clerk.diff.FieldChange.Weight;
import dev.cachewarden.core.value.UserView;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Copies that Clerk has overtaken. */
final class Stale implements ClerkRule {

    private static final Set<String> TIMES = Set.of("updatedAt", "updated_at");

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
    public Optional<Hit> check(ClerkEvidence sighting, RuleContext ground) {
        if (!(sighting instanceof Copy copy) || !isNewer(copy)) {
            return Optional.empty();
        }
        List<FieldChange> changes = copy.changes().stream().filter(Stale::counts).toList();
        return changes.isEmpty() ? Optional.empty() : Optional.of(hit(copy, changes, ground));
    }

    private static boolean isNewer(Copy copy) {
        Optional<Instant> seen = copy.cached().updatedAt();
        return new UserView(copy.live().json())
                .updatedAt()
                .filter(now -> seen.isPresent() && now.isAfter(seen.get()))
                .isPresent();
    }

    /** That it was changed at another time is no change that a visitor sees. */
    private static boolean counts(FieldChange change) {
        return change.weight() != Weight.VOLATILE && !TIMES.contains(change.field());
    }

    private Hit hit(Copy copy, List<FieldChange> changes, RuleContext ground) {
        FieldChange first = changes.getFirst();
        return new Hit(
                ground.severity(this),
                new Evidence(
                        "The user "
                                + Say.user(copy.live().id())
                                + " was changed in Clerk since: "
                                + Say.list(changes.stream().map(FieldChange::words).toList()),
                        "The cache shows what was, until the entry expires or is deleted.",
                        first.field()),
                List.of(RepairOffer.of(RepairKind.DELETE, copy.key())));
    }
}
