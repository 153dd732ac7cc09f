package dev.cachewarden.core.audit.rule;

import dev.cachewarden.core.audit.Evidence;
import dev.cachewarden.core.audit.Reads;
import dev.cachewarden.core.audit.RepairKind;
import dev.cachewarden.core.audit.RepairOffer;
import dev.cachewarden.core.audit.RuleId;
import dev.cachewarden.core.audit.RuleInfo;
import dev.cachewarden.core.audit.Severity;
import dev.cachewarden.core.key.KeyType;
import dev.cachewarden.core.key.Sanitising;
import dev.cachewarden.core.value.UserFacts;

import java.util.List;
import java.util.Optional;

/** Entries that hold another user than their key names. */
final class IdentityMismatch implements EntryRule {

    private static final RuleInfo INFO =
            new RuleInfo(
                    12,
                    RuleId.IDENTITY_MISMATCH,
                    "Another user than the key names",
                    Reads.VALUES,
                    Severity.CRITICAL,
                    "The user id in the key differs from the one in the value, or the value's own"
                            + " id differs from that in its _raw copy.",
                    "",
                    List.of(RepairKind.DELETE));

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Optional<Hit> check(AuditedEntry entry, RuleContext context) {
        if (!entry.holdsUsers()) {
            return Optional.empty();
        }
        for (UserFacts user : entry.users()) {
            Optional<Hit> hit = check(entry, user, context);
            if (hit.isPresent()) {
                return hit;
            }
        }
        return Optional.empty();
    }

    private Optional<Hit> check(AuditedEntry entry, UserFacts user, RuleContext context) {
        if (user.id() != null && user.rawId() != null && !user.id().equals(user.rawId())) {
            return Optional.of(
                    hit(
                            entry,
                            context,
                            "This entry says it is "
                                    + EvidenceWords.user(user.id())
                                    + ", and its _raw copy is "
                                    + EvidenceWords.user(user.rawId())));
        }
        if (entry.is(KeyType.ID)
                && user.id() != null
                && !entry.key().identifier().isText(user.id())
                && !entry.key().identifier().isText(Sanitising.userId(user.id()))) {
            return Optional.of(
                    hit(
                            entry,
                            context,
                            "This key names one user, and its value is another: "
                                    + EvidenceWords.user(user.id())));
        }
        return Optional.empty();
    }

    private Hit hit(AuditedEntry entry, RuleContext context, String fact) {
        return new Hit(
                context.severity(this),
                new Evidence(fact, "Whoever is looked up gets somebody else's account.", "id"),
                List.of(RepairOffer.of(RepairKind.DELETE, entry.key())));
    }
}
