package dev.cachewarden.core.audit.rule;

import dev.cachewarden.core.audit.Evidence;
import dev.cachewarden.core.audit.Reads;
import dev.cachewarden.core.audit.RepairKind;
import dev.cachewarden.core.audit.RepairOffer;
import dev.cachewarden.core.audit.RuleId;
import dev.cachewarden.core.audit.RuleInfo;
import dev.cachewarden.core.audit.Severity;
import dev.cachewarden.core.entry.Ttl;
import dev.cachewarden.core.text.Durations;

import java.util.List;
import java.util.Optional;

/** Entries that never expire. */
final class NoTtl implements EntryRule {

    private static final RuleInfo INFO =
            new RuleInfo(
                    20,
                    RuleId.NO_TTL,
                    "Never expires",
                    Reads.TTLS,
                    Severity.HIGH,
                    "The entry has no time to live, so whatever is wrong in it stays until somebody"
                            + " deletes it.",
                    "",
                    List.of(RepairKind.EXPIRE, RepairKind.DELETE));

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Optional<Hit> check(AuditedEntry entry, RuleContext context) {
        return entry.ttl() instanceof Ttl.None
                ? Optional.of(
                        new Hit(
                                context.severity(this),
                                Evidence.of(
                                        "This entry never expires",
                                        "The app gives every entry "
                                                + Durations.words(context.layout().ttl())
                                                + "; this one stays until it is deleted."),
                                List.of(
                                        RepairOffer.of(RepairKind.EXPIRE, entry.key()),
                                        RepairOffer.of(RepairKind.DELETE, entry.key()))))
                : Optional.empty();
    }
}
