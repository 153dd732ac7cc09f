package dev.cachewarden.core.audit.rule;

import dev.cachewarden.core.audit.Evidence;
import dev.cachewarden.core.audit.RepairKind;
import dev.cachewarden.core.audit.RepairOffer;
import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.key.Section;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Whether a key without environment can be given one: only where its value shows which environment
 * it came from. A legacy value is exactly the data of unknown origin, so everything else is
 * refused.
 */
public final class LegacyMoveOffer {

    private LegacyMoveOffer() {}

    /**
     * The offer for a key without environment.
     *
     * @param instances what the users in its value show, one each; empty if it holds none
     */
    public static RepairOffer offer(
            CacheKey key, List<Optional<String>> instances, RuleContext context) {
        if (instances.isEmpty()) {
            return refused(key, "It holds no user that shows where it comes from.");
        }
        if (instances.stream().anyMatch(Optional::isEmpty)) {
            return refused(
                    key,
                    "Its value does not show which Clerk instance it comes from, and a key without"
                            + " environment is exactly the data of unknown origin.");
        }
        Set<String> shown =
                instances.stream()
                        .flatMap(Optional::stream)
                        .collect(java.util.stream.Collectors.toSet());
        List<String> environments =
                shown.stream()
                        .flatMap(it -> context.instances().environmentsOf(it).stream())
                        .toList();
        if (shown.size() != 1 || environments.size() != 1) {
            return refused(
                    key, "The Clerk instance it comes from is not known to be one environment's.");
        }
        return to(key, environments.getFirst(), context);
    }

    private static RepairOffer to(CacheKey key, String environment, RuleContext context) {
        Optional<CacheKey> target =
                context.layout().environments().stream()
                        .filter(it -> it.name().equals(environment))
                        .findFirst()
                        .flatMap(it ->
                                context.grammar()
                                        .format(
                                                new Section.Configured(it),
                                                key.type(),
                                                key.identifier()));
        if (target.isEmpty()) {
            return refused(key, "There is no key of that name under " + environment + ".");
        }
        return context.keys().number(target.get()).isPresent()
                ? refused(key, "There is such an entry under " + environment + " already.")
                : RepairOffer.move(key, target.get());
    }

    /** The evidence, with the origin where it is known. */
    public static Evidence evidence(
            Evidence usual, List<Optional<String>> instances, RuleContext context) {
        List<String> shown =
                instances.stream().flatMap(Optional::stream).distinct().limit(2).toList();
        if (shown.size() != 1) {
            return usual;
        }
        String whose =
                context.instances()
                        .namesOf(shown.getFirst())
                        .map(names -> "a " + names + " user")
                        .orElse("a user");
        return Evidence.of(
                usual.fact()
                        + "; it holds "
                        + whose
                        + " (instance "
                        + EvidenceWords.instance(shown.getFirst())
                        + ")",
                usual.meaning());
    }

    private static RepairOffer refused(CacheKey key, String why) {
        return RepairOffer.refused(RepairKind.MOVE, key, why);
    }
}
