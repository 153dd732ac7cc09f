package dev.cachewarden.core.audit.rule;

import dev.cachewarden.core.audit.Evidence;
import dev.cachewarden.core.audit.Reads;
import dev.cachewarden.core.audit.RepairKind;
import dev.cachewarden.core.audit.RepairOffer;
import dev.cachewarden.core.audit.RuleId;
import dev.cachewarden.core.audit.RuleInfo;
import dev.cachewarden.core.audit.Severity;
import dev.cachewarden.core.key.KeyType;
import dev.cachewarden.core.value.UserFacts;

import java.util.List;
import java.util.Optional;

/** Username entries of a user that has another name. */
final class StaleUsername implements EntryRule {

    /** The app truncates its keys there. */
    private static final int LONGEST = 512;

    private static final RuleInfo INFO =
            new RuleInfo(
                    13,
                    RuleId.STALE_USERNAME,
                    "Username no longer the user's",
                    Reads.VALUES,
                    Severity.HIGH,
                    "The username in the key is not the one in the value: the user was renamed, and"
                            + " the old name still leads to them.",
                    "Names are compared as the app writes them into keys.",
                    List.of(RepairKind.DELETE));

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Optional<Hit> check(AuditedEntry entry, RuleContext context) {
        if (!entry.is(KeyType.USERNAME)) {
            return Optional.empty();
        }
        return entry.users().stream()
                .filter(user -> isStale(entry, user, context))
                .findFirst()
                .map(user -> hit(entry, user, context));
    }

    private static boolean isStale(AuditedEntry entry, UserFacts user, RuleContext context) {
        if (!user.hasUsername()) {
            return false;
        }
        if (user.username() == null) {
            return true;
        }
        String expected = context.settings().app().usernames().sanitise(user.username());
        boolean cut = entry.key().bytes().length() >= LONGEST;
        return cut
                ? !expected.startsWith(entry.identifier())
                : !entry.key().identifier().isText(expected);
    }

    private Hit hit(AuditedEntry entry, UserFacts user, RuleContext context) {
        String fact =
                user.username() == null
                        ? "This key names a user that has no username"
                        : "This key names a user whose username is another";
        return new Hit(
                context.severity(this),
                new Evidence(
                        fact,
                        "The old name still leads to this user, also when somebody else takes it.",
                        "username"),
                List.of(RepairOffer.of(RepairKind.DELETE, entry.key())));
    }
}
