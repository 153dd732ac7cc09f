package dev.cachewarden.core.audit.rule;

import dev.cachewarden.core.audit.Evidence;
import dev.cachewarden.core.audit.Reads;
import dev.cachewarden.core.audit.RepairKind;
import dev.cachewarden.core.audit.RepairOffer;
import dev.cachewarden.core.audit.RuleId;
import dev.cachewarden.core.audit.RuleInfo;
import dev.cachewarden.core.audit.Severity;
import dev.cachewarden.core.audit.reference.CopyGroup;
import dev.cachewarden.core.audit.reference.UserCopyTable;
import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.key.Section;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** One user id under two environments. */
final class CrossEnvironmentId implements UserRule {

    private static final RuleInfo INFO =
            new RuleInfo(
                    10,
                    RuleId.CROSS_ENVIRONMENT_ID,
                    "One user under two environments",
                    Reads.NAMES,
                    Severity.HIGH,
                    "The same user id is cached under two environments. Clerk's ids are never equal"
                            + " by chance, so one of the copies is a leak.",
                    "Says nothing between environments that are configured with one instance. A"
                            + " values audit looks at the users in the values, a keys audit at the"
                            + " ids in the keys.",
                    List.of(RepairKind.DELETE));

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(CopyGroup copies, RuleContext context, Hits hits) {
        if (copies.size() < 2 || copies.section(0) == copies.section(copies.size() - 1)) {
            return;
        }
        Set<String> environments = environments(copies, context);
        if (environments.size() < 2) {
            return;
        }
        Set<Integer> wrong = new LinkedHashSet<>();
        Set<Integer> others = new LinkedHashSet<>();
        List<CacheKey> toDelete = new ArrayList<>();
        for (int i = 0; i < copies.size(); i++) {
            int entry = copies.entry(i);
            if (wrong.contains(entry) || others.contains(entry)) {
                continue;
            }
            if (isElsewhere(copies, i, context)) {
                wrong.add(entry);
                toDelete.add(copies.key(i));
            } else if (copies.sectionOf(i) instanceof Section.Configured) {
                others.add(entry);
            }
        }
        wrong.addAll(others);
        hits.add(this, List.copyOf(wrong), hit(copies, environments, toDelete, context));
    }

    /** Names of the environments; those of one configured instance count as one. */
    private static Set<String> environments(CopyGroup copies, RuleContext context) {
        Set<String> names = new LinkedHashSet<>();
        Set<String> instances = new LinkedHashSet<>();
        for (int i = 0; i < copies.size(); i++) {
            if (copies.sectionOf(i) instanceof Section.Configured configured) {
                String name = configured.environment().name();
                String configuredInstance =
                        context.settings().instances().byEnvironment().get(name);
                if (configuredInstance == null
                        || names.contains(name)
                        || instances.add(configuredInstance)) {
                    names.add(name);
                }
            }
        }
        return names;
    }

    private static boolean isElsewhere(CopyGroup copies, int i, RuleContext context) {
        int shown = copies.instanceFor(i);
        return shown != UserCopyTable.NO_INSTANCE
                && context.instances().isForeign(copies.instanceName(shown), copies.sectionOf(i));
    }

    private Hit hit(
            CopyGroup copies,
            Set<String> environments,
            List<CacheKey> toDelete,
            RuleContext context) {
        Evidence evidence =
                Evidence.ofPresence(
                        "The user "
                                + EvidenceWords.user(copies.user(0))
                                + " is cached under "
                                + EvidenceWords.list(List.copyOf(environments)),
                        "A user lives in one of them only, so the other shows somebody it does not"
                                + " know.",
                        "id");
        RepairOffer delete =
                toDelete.isEmpty()
                        ? RepairOffer.refused(
                                RepairKind.DELETE,
                                copies.key(0),
                                "It is not proven where this user lives. Configure the"
                                        + " environments' instances, or look the user up in Clerk.")
                        : RepairOffer.of(RepairKind.DELETE, toDelete);
        return new Hit(context.severity(this), evidence, List.of(delete));
    }
}
