package dev.cachewarden.core.audit.judge;

import dev.cachewarden.core.audit.AuditScope;
import dev.cachewarden.core.audit.Finding;
import dev.cachewarden.core.audit.Reads;
import dev.cachewarden.core.audit.RuleId;
import dev.cachewarden.core.audit.RuleInfo;
import dev.cachewarden.core.audit.RuleResult;
import dev.cachewarden.core.audit.reference.CrossReference;
import dev.cachewarden.core.audit.rule.Rule;
import dev.cachewarden.core.audit.rule.RuleContext;
import dev.cachewarden.core.audit.rule.UserRule;
import dev.cachewarden.core.audit.rule.UsernameRule;
import dev.cachewarden.core.key.CacheKey;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What was found before in entries that still are what they were then. A finding ends because its
 * entry is gone, was rewritten, or is proven right. It does not end because Clerk is not asked
 * again, nor because the entries went that it was compared with, nor because the entry may not be
 * read.
 */
final class CarriedFindings {

    /** Rules that say that a user does not belong where it is. */
    private static final Set<RuleId> OF_ORIGIN =
            Set.of(RuleId.FOREIGN_INSTANCE, RuleId.PREDATES_INSTANCE, RuleId.CROSS_ENVIRONMENT_ID);

    /** Rules whose fact is about the entry alone. */
    private static final Set<RuleId> OF_ONE =
            Set.of(RuleId.FOREIGN_INSTANCE, RuleId.PREDATES_INSTANCE);

    private final RuleContext context;
    private final AuditScope scope;
    private final UnchangedFindings unchanged;
    private final CrossReference reference;
    private final Set<CacheKey> refused;
    private final Map<RuleId, Rule> comparing;

    /**
     * @param context of the moment of comparing, with the instances as they are known now
     * @param unchanged whether an entry is what it was
     * @param refused entries that are there and may not be read
     * @param rules that were run
     */
    CarriedFindings(
            RuleContext context,
            AuditScope scope,
            UnchangedFindings unchanged,
            CrossReference reference,
            Set<CacheKey> refused,
            List<Rule> rules) {
        this.context = context;
        this.scope = scope;
        this.unchanged = unchanged;
        this.reference = reference;
        this.refused = Set.copyOf(refused);
        this.comparing =
                rules.stream()
                        .filter(rule -> rule instanceof UserRule || rule instanceof UsernameRule)
                        .collect(Collectors.toMap(rule -> rule.info().id(), rule -> rule));
    }

    /**
     * What was found, with what is left of what was found before.
     *
     * @param found now
     * @param before the results of an earlier audit
     */
    List<RuleResult> with(List<RuleResult> found, Collection<RuleResult> before) {
        Map<RuleId, RuleResult> all = new LinkedHashMap<>();
        found.forEach(result -> all.put(result.rule().id(), result));
        for (RuleResult earlier : before) {
            if (scope.runs(earlier.rule(), context.settings())) {
                add(all, earlier);
            }
        }
        return List.copyOf(all.values());
    }

    private void add(Map<RuleId, RuleResult> all, RuleResult earlier) {
        RuleInfo rule = earlier.rule();
        boolean isOfClerk = rule.reads() == Reads.CLERK;
        RuleResult now = all.getOrDefault(rule.id(), RuleResult.of(rule, List.of()));
        List<Finding> left = left(earlier, now);
        if (left.isEmpty()) {
            return;
        }
        List<Finding> findings = Stream.concat(now.findings().stream(), left.stream()).toList();
        long muted = isOfClerk ? earlier.muted() : now.muted();
        all.put(rule.id(), new RuleResult(rule, findings, now.counted(), muted));
    }

    /** Of findings that were only counted nobody knows whether their entries have changed. */
    private List<Finding> left(RuleResult earlier, RuleResult now) {
        Set<Finding.Identity> found =
                now.findings().stream().map(Finding::identity).collect(Collectors.toSet());
        // A rule that counts more than it keeps has perhaps found it again.
        boolean isListedWholly = now.more() == 0;
        List<Finding> missing =
                earlier.findings().stream()
                        .filter(finding -> isListedWholly && !found.contains(finding.identity()))
                        .filter(finding -> !isMuted(finding))
                        .toList();
        Stream<Finding> unread =
                missing.stream()
                        .filter(finding -> refused.contains(finding.subject()))
                        .map(unchanged::unread);
        List<Finding> open = missing.stream().filter(unchanged::holds).toList();
        return Stream.concat(unread, open(earlier.rule(), open).stream()).toList();
    }

    /** Of entries that were read; what a rule says of each entry alone it has said anew. */
    private List<Finding> open(RuleInfo rule, List<Finding> open) {
        if (rule.reads() == Reads.CLERK) {
            return open.stream().map(unchanged::withoutClerk).toList();
        }
        return comparing.containsKey(rule.id()) ? undisproved(open) : List.of();
    }

    private boolean isMuted(Finding finding) {
        return context.settings().rules().muted(finding.rule().id()).test(finding.subject());
    }

    private List<Finding> undisproved(List<Finding> open) {
        Set<Integer> right = provenRight(open);
        List<Finding> left = new ArrayList<>();
        for (Finding finding : open) {
            boolean isOfOrigin = OF_ORIGIN.contains(finding.rule().id());
            boolean stays =
                    isOfOrigin
                            ? !right.contains(unchanged.number(finding.subject()))
                            : unchanged.isAnyGone(finding);
            if (stays) {
                left.add(unchanged.withoutOthers(finding, OF_ONE.contains(finding.rule().id())));
            }
        }
        return left;
    }

    /** The entries whose users all show the instance that is known to be their environment's. */
    private Set<Integer> provenRight(List<Finding> open) {
        Set<Integer> subjects =
                open.stream()
                        .map(finding -> unchanged.number(finding.subject()))
                        .collect(Collectors.toSet());
        Set<Integer> right = new HashSet<>();
        reference
                .instancesIn(subjects)
                .forEach((entry, shown) ->
                        context.instances()
                                .of(context.keys().key(entry).section())
                                .filter(own ->
                                        shown.stream()
                                                .allMatch(it -> it.filter(own::equals).isPresent()))
                                .ifPresent(_ -> right.add(entry)));
        return right;
    }
}
