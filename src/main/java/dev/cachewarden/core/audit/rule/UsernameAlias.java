package dev.cachewarden.core.audit.rule;

import dev.cachewarden.core.audit.Evidence;
import dev.cachewarden.core.audit.Reads;
import dev.cachewarden.core.audit.RuleId;
import dev.cachewarden.core.audit.RuleInfo;
import dev.cachewarden.core.audit.Severity;
import dev.cachewarden.core.audit.reference.CopyGroup;
import dev.cachewarden.core.key.KeyType;
import dev.cachewarden.core.key.Section;

import java.util.ArrayList;
import java.util.List;

/** Different usernames that share one key. */
final class UsernameAlias implements UsernameRule {

    private static final RuleInfo INFO =
            new RuleInfo(
                    15,
                    RuleId.USERNAME_ALIAS,
                    "Two usernames, one key",
                    Reads.VALUES,
                    Severity.HIGH,
                    "The usernames of two users become the same key, as a.b and a_b do: whoever was"
                            + " looked up last is what both get.",
                    "Only usernames of users that are cached can be compared.",
                    List.of());

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Common common() {
        return Common.SANITISED_NAME;
    }

    @Override
    public void check(CopyGroup copies, RuleContext context, Hits hits) {
        for (int i = 1; i < copies.size(); i++) {
            // A renamed user is no alias of itself.
            if (copies.username(0) != copies.username(i) && !copies.isSameUser(0, i)) {
                hits.add(this, entries(copies), hit(copies, i, context));
                return;
            }
        }
    }

    /** The shared key first, if it is cached. */
    private static List<Integer> entries(CopyGroup copies) {
        List<Integer> entries = new ArrayList<>();
        for (int i = 0; i < copies.size(); i++) {
            entries.add(copies.type(i) == KeyType.USERNAME ? 0 : entries.size(), copies.entry(i));
        }
        return entries.stream().distinct().toList();
    }

    private Hit hit(CopyGroup copies, int other, RuleContext context) {
        Section section = copies.sectionOf(0);
        return new Hit(
                context.severity(this),
                new Evidence(
                        "The usernames of "
                                + EvidenceWords.user(copies.user(0))
                                + " and "
                                + EvidenceWords.user(copies.user(other))
                                + " become one key "
                                + EvidenceWords.under(section),
                        "Whoever was looked up last is what visitors of both get.",
                        "username"),
                List.of());
    }
}
