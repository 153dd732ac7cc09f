package dev.cachewarden.app.audit;

import dev.cachewarden.core.audit.AuditReport;
import dev.cachewarden.core.audit.Counted;
import dev.cachewarden.core.audit.Finding;
import dev.cachewarden.core.audit.Judgement;
import dev.cachewarden.core.audit.Proof;
import dev.cachewarden.core.audit.RuleResult;
import dev.cachewarden.core.audit.UnattributedEntries;
import dev.cachewarden.core.key.CacheKey;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A part of a report that is audited again.
 *
 * @param keys the entries in question, and those that findings name together with them
 */
record PartialAudit(AuditReport before, Set<CacheKey> keys) {

    static PartialAudit of(AuditReport before, Collection<CacheKey> wanted) {
        Set<CacheKey> keys = new HashSet<>(wanted);
        before.findings().stream()
                .filter(finding -> finding.keys().stream().anyMatch(wanted::contains))
                .forEach(finding -> keys.addAll(finding.keys()));
        return new PartialAudit(before, Set.copyOf(keys));
    }

    /** The whole report, with what {@code again} found in place of what was found of its keys. */
    AuditReport replacedBy(AuditReport again) {
        List<RuleResult> results =
                before.results().stream()
                        .map(result -> merged(result, again.result(result.rule().id())))
                        .toList();
        return new AuditReport(
                before.scope(),
                before.execution(),
                before.coverage(),
                new Judgement(
                        results,
                        before.instances(),
                        proofs(ProofsLeft.of(before.proofs(), results), again.proofs()),
                        before.times()),
                before.live());
    }

    private List<Proof> proofs(List<Proof> left, List<Proof> again) {
        return left.stream()
                .map(proof ->
                        proof.withNameless(proof.nameless().after(keys, nameless(again, proof))))
                .toList();
    }

    private static UnattributedEntries nameless(List<Proof> proofs, Proof like) {
        return proofs.stream()
                .filter(it -> it.environment().equals(like.environment()))
                .map(Proof::nameless)
                .findFirst()
                .orElse(UnattributedEntries.NONE);
    }

    private RuleResult merged(RuleResult result, Optional<RuleResult> again) {
        List<Finding> stay =
                result.findings().stream()
                        .filter(finding -> finding.keys().stream().noneMatch(keys::contains))
                        .toList();
        List<Finding> found = again.map(RuleResult::findings).orElse(List.of());
        return new RuleResult(
                result.rule(),
                Stream.concat(stay.stream(), found.stream()).toList(),
                result.counted().plus(again.map(RuleResult::counted).orElse(Counted.NONE)),
                result.muted());
    }
}
