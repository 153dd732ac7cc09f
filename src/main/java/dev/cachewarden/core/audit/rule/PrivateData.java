package dev.cachewarden.core.audit.rule;

import dev.cachewarden.core.audit.Evidence;
import dev.cachewarden.core.audit.Reads;
import dev.cachewarden.core.audit.RuleId;
import dev.cachewarden.core.audit.RuleInfo;
import dev.cachewarden.core.audit.Severity;
import dev.cachewarden.core.value.UserFacts;

import java.util.List;
import java.util.Optional;

/** Private metadata in the cache. */
final class PrivateData implements EntryRule {

    private static final RuleInfo INFO =
            new RuleInfo(
                    28,
                    RuleId.PRIVATE_DATA,
                    "Private metadata cached",
                    Reads.VALUES,
                    Severity.LOW,
                    "The entry holds private metadata of a user, which whoever reads the cache can"
                            + " see.",
                    "Shown masked everywhere in Cachewarden.",
                    List.of());

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Optional<Hit> check(AuditedEntry entry, RuleContext context) {
        return entry.users().stream().anyMatch(UserFacts::hasPrivateMetadata)
                ? Optional.of(
                        new Hit(
                                context.severity(this),
                                new Evidence(
                                        "This entry holds private metadata",
                                        "Whoever can read the cache can read it.",
                                        "privateMetadata"),
                                List.of()))
                : Optional.empty();
    }
}
