package dev.cachewarden.core.audit.rule;

import dev.cachewarden.core.audit.Evidence;
import dev.cachewarden.core.audit.Reads;
import dev.cachewarden.core.audit.RepairKind;
import dev.cachewarden.core.audit.RepairOffer;
import dev.cachewarden.core.audit.RuleId;
import dev.cachewarden.core.audit.RuleInfo;
import dev.cachewarden.core.audit.Severity;
import dev.cachewarden.core.audit.reference.CopyGroup;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Users that are older than their environment's Clerk instance. */
final class PredatesInstance implements UserRule {

    private static final RuleInfo INFO =
            new RuleInfo(
                    7,
                    RuleId.PREDATES_INSTANCE,
                    "User older than the Clerk instance",
                    Reads.VALUES,
                    Severity.HIGH,
                    "The user's id was made before the environment's Clerk instance was, so the"
                            + " user cannot belong to it.",
                    "Rests on the time inside Clerk's ids, which is not documented: confirm with a"
                            + " look-up in Clerk.",
                    List.of(RepairKind.DELETE));

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(CopyGroup copies, RuleContext context, Hits hits) {
        Optional<Instant> made = copies.madeAt(0);
        if (made.isEmpty()) {
            return;
        }
        for (int i = 0; i < copies.size(); i++) {
            Optional<Instant> opened = context.instances().openedAt(copies.sectionOf(i));
            if (opened.isPresent() && made.get().isBefore(opened.get())) {
                hits.add(
                        this,
                        List.of(copies.entry(i)),
                        hit(copies, i, made.get(), opened.get(), context));
            }
        }
    }

    private Hit hit(CopyGroup copies, int i, Instant made, Instant opened, RuleContext context) {
        Evidence evidence =
                Evidence.ofPresence(
                        "This user was created on "
                                + EvidenceWords.day(made)
                                + ", before the Clerk instance of "
                                + copies.sectionOf(i).label()
                                + " ("
                                + EvidenceWords.day(opened)
                                + "), and is cached "
                                + EvidenceWords.under(copies.sectionOf(i)),
                        "It cannot belong there; a look-up in Clerk confirms it.",
                        "id");
        return new Hit(
                context.severity(this),
                evidence,
                List.of(RepairOffer.of(RepairKind.DELETE, copies.key(i))));
    }
}
