package dev.cachewarden.core.audit.rule;

import dev.cachewarden.core.audit.Evidence;
import dev.cachewarden.core.audit.Reads;
import dev.cachewarden.core.audit.RepairKind;
import dev.cachewarden.core.audit.RepairOffer;
import dev.cachewarden.core.audit.RuleId;
import dev.cachewarden.core.audit.RuleInfo;
import dev.cachewarden.core.audit.Severity;
import dev.cachewarden.core.key.Section;

import java.util.List;
import java.util.Optional;

/** Keys under an environment that is not configured. */
final class UnknownEnvironment implements EntryRule {

    private static final RuleInfo INFO =
            new RuleInfo(
                    2,
                    RuleId.UNKNOWN_ENVIRONMENT,
                    "Unknown environment",
                    Reads.NAMES,
                    Severity.MEDIUM,
                    "The key's environment is not one of those that are configured: undefined, dev,"
                            + " preview.",
                    "If the environment is meant to be, configure it.",
                    List.of(RepairKind.DELETE));

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Optional<Hit> check(AuditedEntry entry, RuleContext context) {
        if (!(entry.key().section() instanceof Section.Unknown unknown)) {
            return Optional.empty();
        }
        String name = unknown.name().isEmpty() ? "(empty)" : "\"" + unknown.name() + "\"";
        return Optional.of(
                new Hit(
                        context.severity(this),
                        Evidence.of(
                                "This entry is cached under the environment "
                                        + name
                                        + ", which is not configured",
                                "Either a deployment runs with a wrong NODE_ENV, or the environment"
                                        + " has to be configured."),
                        List.of(RepairOffer.of(RepairKind.DELETE, entry.key()))));
    }
}
