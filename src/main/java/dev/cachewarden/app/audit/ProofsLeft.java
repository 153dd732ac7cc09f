package dev.cachewarden.app.audit;

import dev.cachewarden.core.audit.AuditReport;
import dev.cachewarden.core.audit.Finding;
import dev.cachewarden.core.audit.Proof;
import dev.cachewarden.core.audit.RuleId;
import dev.cachewarden.core.audit.RuleResult;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** What is proven of environments after some of their entries were repaired. */
final class ProofsLeft {

    /** Shown by a picture, or by Clerk. */
    private static final Set<RuleId> FOREIGN =
            Set.of(RuleId.FOREIGN_INSTANCE, RuleId.WRONG_INSTANCE);

    private ProofsLeft() {}

    /**
     * Users that were shown to be foreign, and whose entries are gone, count no more.
     *
     * @param results what is left
     */
    static List<Proof> of(List<Proof> before, List<RuleResult> results) {
        return before.stream().map(proof -> adjusted(proof, results)).toList();
    }

    /**
     * What is left after some entries were read again, and then their users asked for.
     *
     * @param read the report before the question
     * @param asked the one after it
     */
    static AuditReport in(AuditReport before, AuditReport read, AuditReport asked) {
        return asked.live()
                .or(before::live)
                .map(live ->
                        asked.with(
                                live,
                                withNamelessOf(
                                        read.proofs(), of(before.proofs(), asked.results()))))
                .orElse(asked);
    }

    /** Both are of the same environments, in the same order. */
    private static List<Proof> withNamelessOf(List<Proof> read, List<Proof> proofs) {
        return IntStream.range(0, proofs.size())
                .mapToObj(i -> proofs.get(i).withNameless(read.get(i).nameless()))
                .toList();
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
