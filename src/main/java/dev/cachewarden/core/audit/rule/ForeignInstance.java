package dev.cachewarden.core.audit.rule;

import dev.cachewarden.core.audit.Evidence;
import dev.cachewarden.core.audit.Presence;
import dev.cachewarden.core.audit.Reads;
import dev.cachewarden.core.audit.RepairKind;
import dev.cachewarden.core.audit.RepairOffer;
import dev.cachewarden.core.audit.RuleId;
import dev.cachewarden.core.audit.RuleInfo;
import dev.cachewarden.core.audit.Severity;
import dev.cachewarden.core.audit.reference.CopyGroup;
import dev.cachewarden.core.audit.reference.UserCopyTable;
import dev.cachewarden.core.key.Section;

import java.util.List;
import java.util.Optional;

/** Users of another Clerk instance. */
final class ForeignInstance implements UserRule {

    private static final RuleInfo INFO =
            new RuleInfo(
                    6,
                    RuleId.FOREIGN_INSTANCE,
                    "User of another Clerk instance",
                    Reads.VALUES,
                    Severity.CRITICAL,
                    "The user's default picture names another Clerk instance than the one the"
                            + " environment belongs to. Critical in a protected environment, else"
                            + " high.",
                    "Near-certain. An uploaded picture says nothing, unless another copy of the"
                        + " same user shows a default one. Needs the environment's instance:"
                        + " configured, told by Clerk, or learned from two in three of its users,"
                        + " now or earlier.",
                    List.of(RepairKind.DELETE));

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(CopyGroup copies, RuleContext context, Hits hits) {
        for (int i = 0; i < copies.size(); i++) {
            int shown = copies.instanceFor(i);
            if (shown != UserCopyTable.NO_INSTANCE) {
                String instance = copies.instanceName(shown);
                if (context.instances().isForeign(instance, copies.sectionOf(i))) {
                    hits.add(this, List.of(copies.entry(i)), hit(copies, i, instance, context));
                }
            }
        }
    }

    private Hit hit(CopyGroup copies, int i, String instance, RuleContext context) {
        Section section = copies.sectionOf(i);
        Optional<String> names = context.instances().namesOf(instance);
        String whose =
                names.map(it ->
                                "This "
                                        + it
                                        + " user (instance "
                                        + EvidenceWords.instance(instance)
                                        + ")")
                        .orElse(
                                "This user of another Clerk instance ("
                                        + EvidenceWords.instance(instance)
                                        + ")");
        String how =
                copies.instance(i) == UserCopyTable.NO_INSTANCE
                        ? ", as another copy of the user shows,"
                        : "";
        String place = EvidenceWords.under(section);
        Evidence evidence =
                Evidence.ofPresence(
                                whose + how + " is cached " + place,
                                EvidenceWords.capital(section.label())
                                        + (section.isProtected()
                                                ? " would show it to visitors."
                                                : " would take it for one of its own users."),
                                copies.instance(i) == UserCopyTable.NO_INSTANCE ? "id" : "imageUrl")
                        .about(new Presence(names, place));
        Severity usual = section.isProtected() ? Severity.CRITICAL : Severity.HIGH;
        return new Hit(
                context.severity(this, usual),
                evidence,
                List.of(RepairOffer.of(RepairKind.DELETE, copies.key(i))));
    }
}
