package dev.cachewarden.core.audit.rule;

import dev.cachewarden.core.audit.Evidence;
import dev.cachewarden.core.audit.Reads;
import dev.cachewarden.core.audit.RuleId;
import dev.cachewarden.core.audit.RuleInfo;
import dev.cachewarden.core.audit.Severity;
import dev.cachewarden.core.value.UserFacts;

import java.util.List;
import java.util.Optional;

/** Test users in a protected environment. */
final class TestIdentity implements EntryRule {

    private static final RuleInfo INFO =
            new RuleInfo(
                    27,
                    RuleId.TEST_IDENTITY,
                    "Test user",
                    Reads.VALUES,
                    Severity.MEDIUM,
                    "A user with one of Clerk's test addresses (+clerk_test) or test numbers"
                            + " (+1 … 555-01xx) is cached under a protected environment.",
                    "Test mode can be switched on in production.",
                    List.of());

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Optional<Hit> check(AuditedEntry entry, RuleContext context) {
        if (!entry.key().section().isProtected()) {
            return Optional.empty();
        }
        return entry.users().stream()
                .filter(user -> !user.testIdentity().isEmpty())
                .findFirst()
                .map(user -> hit(entry, user, context));
    }

    private Hit hit(AuditedEntry entry, UserFacts user, RuleContext context) {
        String field = user.testIdentity().stream().sorted().findFirst().orElse("");
        String what = field.startsWith("phone") ? "phone numbers" : "e-mail addresses";
        return new Hit(
                context.severity(this),
                Evidence.ofPresence(
                        "This user has one of Clerk's test "
                                + what
                                + " and is cached "
                                + EvidenceWords.under(entry.key().section()),
                        "Test users do not belong there unless test mode is on.",
                        field),
                List.of());
    }
}
