package dev.cachewarden.core.audit.rule;

import dev.cachewarden.core.audit.Evidence;
import dev.cachewarden.core.audit.InstanceClaim;
import dev.cachewarden.core.audit.InstanceClaim.Source;
import dev.cachewarden.core.audit.Reads;
import dev.cachewarden.core.audit.RuleId;
import dev.cachewarden.core.audit.RuleInfo;
import dev.cachewarden.core.audit.Severity;
import dev.cachewarden.core.key.Environment;
import dev.cachewarden.core.key.Section;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Environments that are one Clerk instance, or look like it. */
final class SharedInstance implements InstanceRule {

    private static final RuleInfo INFO =
            new RuleInfo(
                    5,
                    RuleId.SHARED_INSTANCE,
                    "Environments with one Clerk instance",
                    Reads.VALUES,
                    Severity.HIGH,
                    "Two environments are configured with the same Clerk instance, or most of their"
                            + " users show the same one.",
                    "Can be meant: then configure it for both. Which environment a user belongs to"
                            + " cannot be told between the two.",
                    List.of());

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(RuleContext context, Hits hits) {
        byInstance(context, Source::isGiven)
                .forEach((instance, names) -> report(instance, names, true, context, hits));
        byInstance(context, source -> source == Source.CONTESTED)
                .forEach((instance, names) -> report(instance, names, false, context, hits));
    }

    /**
     * Environments by what is configured or reported for them, or by what most of their users show.
     */
    private static Map<String, List<InstanceClaim>> byInstance(
            RuleContext context, Predicate<Source> wanted) {
        Map<String, List<InstanceClaim>> claims = new LinkedHashMap<>();
        for (InstanceClaim claim : context.instances().claims()) {
            if (wanted.test(claim.source())) {
                claim.shown()
                        .ifPresent(id ->
                                claims.computeIfAbsent(id, _ -> new ArrayList<>()).add(claim));
            }
        }
        return claims;
    }

    private void report(
            String instance,
            List<InstanceClaim> claims,
            boolean given,
            RuleContext context,
            Hits hits) {
        List<Integer> entries =
                claims.stream().flatMap(claim -> first(claim, context).stream()).toList();
        if (claims.size() < 2 || entries.isEmpty()) {
            return;
        }
        String names = EvidenceWords.list(claims.stream().map(InstanceClaim::environment).toList());
        String fact =
                EvidenceWords.capital(names)
                        + (given
                                ? how(claims)
                                        + " one Clerk instance ("
                                        + EvidenceWords.instance(instance)
                                        + ")"
                                : " show one Clerk instance ("
                                        + EvidenceWords.instance(instance)
                                        + ") in most of their users");
        String meaning =
                given
                        ? "Users of one cannot be told from users of the other."
                        : "Either they share it, or one was filled by the other: configure the"
                                + " instance of each to tell leaks from its own users.";
        hits.add(
                this,
                entries,
                new Hit(context.severity(this), Evidence.of(fact, meaning), List.of()));
    }

    private static String how(List<InstanceClaim> claims) {
        return claims.stream().allMatch(claim -> claim.source() == Source.CONFIGURED)
                ? " are configured with"
                : " have secret keys of";
    }

    /** The finding is attached to the environment's first entry. */
    private static Optional<Integer> first(InstanceClaim claim, RuleContext context) {
        List<Section> sections = context.keys().sections();
        for (int i = 0; i < sections.size(); i++) {
            if (sections.get(i) instanceof Section.Configured(Environment environment)
                    && environment.name().equals(claim.environment())) {
                return context.keys().first(i);
            }
        }
        return Optional.empty();
    }
}
