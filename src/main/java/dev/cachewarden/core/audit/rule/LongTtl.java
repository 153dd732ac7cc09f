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

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Entries that live longer than the app lets them. */
final class LongTtl implements EntryRule {

    private static final RuleInfo INFO =
            new RuleInfo(
                    21,
                    RuleId.LONG_TTL,
                    "Lives too long",
                    Reads.TTLS,
                    Severity.MEDIUM,
                    "The entry's time to live is longer than the one the app sets.",
                    "Not for email, session and oauth keys: they hold the state of a log-in, not a"
                            + " copy.",
                    List.of(RepairKind.EXPIRE));

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Optional<Hit> check(AuditedEntry entry, RuleContext context) {
        if (!(entry.ttl() instanceof Ttl.Running running)) {
            return Optional.empty();
        }
        Duration left = running.remaining(entry.readAtNanos());
        if (!context.layout().isTooLong(entry.key().type(), left)) {
            return Optional.empty();
        }
        return Optional.of(
                new Hit(
                        context.severity(this),
                        Evidence.of(
                                "This entry has "
                                        + Durations.words(left)
                                        + " to live, more than the app gives",
                                "The app gives "
                                        + Durations.words(context.layout().ttl())
                                        + "; what is wrong in this one stays longer."),
                        List.of(RepairOffer.of(RepairKind.EXPIRE, entry.key()))));
    }
}
