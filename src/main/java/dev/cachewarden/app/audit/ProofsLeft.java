package dev.cachewarden.app.audit;

import dev.cachewarden.core.audit.Finding;
import dev.cachewarden.core.audit.Proof;
import dev.cachewarden.core.audit.RuleId;
import dev.cachewarden.core.audit.RuleResult;

import java.util.List;
import java.util.Set;

/** What is proven of environments after some of their entries were repaired. */
public final class ProofsLeft {

    /** A picture tells it, or Clerk. */
    private static final Set<RuleId> FOREIGN =
            Set.of(RuleId.FOREIGN_INSTANCE, RuleId.WRONG_INSTANCE);

    private ProofsLeft() {}

    /**
     * Users that were shown to be foreign, and whose entries are gone, count no more.
     *
     * @param results what is left
     */
    public static List<Proof> of(List<Proof> before, List<RuleResult> results) {
        return before.stream().map(proof -> adjusted(proof, results)).toList();
    }

    private static Proof adjusted(Proof proof, List<RuleResult> results) {
        List<RuleResult> foreign =
                results.stream().filter(it -> FOREIGN.contains(it.rule().id())).toList();
        if (foreign.isEmpty() || foreign.stream().anyMatch(it -> it.more() > 0)) {
            return proof;
        }
        long left =
                foreign.stream()
                        .flatMap(it -> it.findings().stream())
                        .filter(it -> it.section().label().equals(proof.environment()))
                        .map(Finding::subject)
                        .distinct()
                        .count();
        long gone = Math.max(0, proof.foreign() - left);
        return new Proof(
                proof.environment(),
                proof.users() - gone,
                proof.own(),
                proof.foreign() - gone,
                proof.unproven(),
                proof.examples(),
                proof.nameless());
    }
}
