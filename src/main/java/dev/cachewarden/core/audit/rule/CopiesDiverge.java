package dev.cachewarden.core.audit.rule;

import dev.cachewarden.core.audit.Evidence;
import dev.cachewarden.core.audit.Reads;
import dev.cachewarden.core.audit.RepairKind;
import dev.cachewarden.core.audit.RepairOffer;
import dev.cachewarden.core.audit.RuleId;
import dev.cachewarden.core.audit.RuleInfo;
import dev.cachewarden.core.audit.Severity;
import dev.cachewarden.core.audit.reference.CopyGroup;
import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.value.UserFacts;

import java.util.ArrayList;
import java.util.List;

/** Copies of one user that are of different age. */
final class CopiesDiverge implements UserRule {

    private static final RuleInfo INFO =
            new RuleInfo(
                    17,
                    RuleId.COPIES_DIVERGE,
                    "Copies of different age",
                    Reads.VALUES,
                    Severity.MEDIUM,
                    "The id:, username: and ids: copies of a user differ in updatedAt: an"
                            + " invalidation reached one of them only.",
                    "Copies that tell no updatedAt are not compared.",
                    List.of(RepairKind.DELETE));

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(CopyGroup copies, RuleContext context, Hits hits) {
        int from = 0;
        while (from < copies.size()) {
            int to = from + 1;
            while (to < copies.size() && copies.section(to) == copies.section(from)) {
                to++;
            }
            if (to - from > 1) {
                checkSection(copies, from, to, context, hits);
            }
            from = to;
        }
    }

    private void checkSection(CopyGroup copies, int from, int to, RuleContext context, Hits hits) {
        long latest = UserFacts.UNKNOWN;
        for (int i = from; i < to; i++) {
            latest = Math.max(latest, copies.updatedAt(i));
        }
        List<Integer> older = new ArrayList<>();
        List<Integer> others = new ArrayList<>();
        List<CacheKey> toDelete = new ArrayList<>();
        for (int i = from; i < to; i++) {
            long updated = copies.updatedAt(i);
            if (updated != UserFacts.UNKNOWN && updated < latest) {
                older.add(copies.entry(i));
                toDelete.add(copies.key(i));
            } else {
                others.add(copies.entry(i));
            }
        }
        if (!older.isEmpty()) {
            older.addAll(others);
            hits.add(this, older, hit(copies, from, toDelete, context));
        }
    }

    private Hit hit(CopyGroup copies, int i, List<CacheKey> toDelete, RuleContext context) {
        return new Hit(
                context.severity(this),
                new Evidence(
                        "This copy of "
                                + EvidenceWords.user(copies.user(i))
                                + " is older than another one "
                                + EvidenceWords.under(copies.sectionOf(i)),
                        "Which of them a visitor sees depends on how the user is looked up.",
                        "updatedAt"),
                List.of(RepairOffer.of(RepairKind.DELETE, toDelete)));
    }
}
