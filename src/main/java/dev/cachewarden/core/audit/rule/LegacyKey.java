package dev.cachewarden.core.audit.rule;

import dev.cachewarden.core.audit.Evidence;
import dev.cachewarden.core.audit.Reads;
import dev.cachewarden.core.audit.RepairKind;
import dev.cachewarden.core.audit.RepairOffer;
import dev.cachewarden.core.audit.RuleId;
import dev.cachewarden.core.audit.RuleInfo;
import dev.cachewarden.core.audit.Severity;
import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.key.Section;

import java.util.List;
import java.util.Optional;

/** Keys without environment. */
final class LegacyKey implements EntryRule {

    private static final RuleInfo INFO =
            new RuleInfo(
                    1,
                    RuleId.LEGACY_KEY,
                    "Key without environment",
                    Reads.NAMES,
                    Severity.HIGH,
                    "The key carries no environment, so every deployment that still uses such keys"
                            + " reads and overwrites it.",
                    "If it comes back after it was deleted, an old deployment still writes it.",
                    List.of(RepairKind.DELETE, RepairKind.MOVE));

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Optional<Hit> check(AuditedEntry entry, RuleContext context) {
        if (!(entry.key().section() instanceof Section.NoEnvironment)) {
            return Optional.empty();
        }
        CacheKey key = entry.key();
        Evidence evidence =
                Evidence.of(
                        "This key carries no environment and is shared by all of them",
                        "Whichever deployment wrote it last is what every deployment reads that"
                                + " still uses such keys.");
        return Optional.of(
                new Hit(
                        context.severity(this),
                        evidence,
                        List.of(
                                RepairOffer.of(RepairKind.DELETE, key),
                                RepairOffer.refused(
                                        RepairKind.MOVE,
                                        key,
                                        "Its values were not read, so it is not known to which"
                                                + " environment it belongs."))));
    }
}
