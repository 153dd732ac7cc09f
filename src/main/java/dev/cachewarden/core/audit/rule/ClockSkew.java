package dev.cachewarden.core.audit.rule;

import dev.cachewarden.core.audit.Evidence;
import dev.cachewarden.core.audit.Reads;
import dev.cachewarden.core.audit.RuleId;
import dev.cachewarden.core.audit.RuleInfo;
import dev.cachewarden.core.audit.Severity;
import dev.cachewarden.core.audit.reference.UserId;
import dev.cachewarden.core.key.Ksuid;
import dev.cachewarden.core.value.UserFacts;

import java.util.List;
import java.util.Optional;

/** Users whose id was made at another time than they say. */
final class ClockSkew implements EntryRule {

    private static final long MOST_MILLIS = 2_000;

    private static final RuleInfo INFO =
            new RuleInfo(
                    29,
                    RuleId.CLOCK,
                    "Id and createdAt disagree",
                    Reads.VALUES,
                    Severity.LOW,
                    "The time inside the user's id and createdAt are more than two seconds apart.",
                    "Users that were imported can show it.",
                    List.of());

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Optional<Hit> check(AuditedEntry entry, RuleContext context) {
        return entry.users().stream()
                .filter(ClockSkew::isOff)
                .findFirst()
                .map(user ->
                        new Hit(
                                context.severity(this),
                                new Evidence(
                                        "The id of this user was made at another time than"
                                                + " createdAt says",
                                        "The entry was edited or the user was imported.",
                                        "createdAt"),
                                List.of()));
    }

    private static boolean isOff(UserFacts user) {
        if (user.id() == null || user.createdAtMillis() == UserFacts.UNKNOWN) {
            return false;
        }
        // The id has whole seconds: any moment of its second agrees.
        return Ksuid.of(user.id(), UserId.PREFIX)
                .map(id -> id.madeAt().toEpochMilli())
                .filter(made ->
                        user.createdAtMillis() < made - MOST_MILLIS
                                || user.createdAtMillis() > made + 999 + MOST_MILLIS)
                .isPresent();
    }
}
