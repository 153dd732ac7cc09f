package dev.cachewarden.app.verify;

import dev.cachewarden.core.audit.AuditReport;
import dev.cachewarden.core.audit.AuditSettings;
import dev.cachewarden.core.audit.ClerkCoverage;
import dev.cachewarden.core.audit.Counted;
import dev.cachewarden.core.audit.Finding;
import dev.cachewarden.core.audit.InstanceClaim;
import dev.cachewarden.core.audit.InstanceClaim.Source;
import dev.cachewarden.core.audit.InstanceVotes;
import dev.cachewarden.core.audit.Judgement;
import dev.cachewarden.core.audit.Proof;
import dev.cachewarden.core.audit.Reads;
import dev.cachewarden.core.audit.RuleId;
import dev.cachewarden.core.audit.RuleInfo;
import dev.cachewarden.core.audit.RuleResult;
import dev.cachewarden.core.audit.Severity;
import dev.cachewarden.core.audit.rule.Rules;
import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.port.CacheException;
import dev.cachewarden.core.port.Clock;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

/** Puts what a verification found into the report of the audit before it. */
final class VerifiedReport {

    private final AuditReport before;
    private final GatheredEntries entries;
    private final Clock clock;

    VerifiedReport(AuditReport before, GatheredEntries entries, Clock clock) {
        this.before = before;
        this.entries = entries;
        this.clock = clock;
    }

    AuditReport with(
            List<EnvironmentVerifier> verifiers,
            ClerkCoverage live,
            Optional<CacheException> failure,
            boolean selected,
            AuditSettings settings,
            long commands) {
        List<InstanceClaim> claims = claims(verifiers, settings);
        if (!selected) {
            entries.judge().saw(claims);
        }
        // Proofs by pictures are kept where Clerk was not asked.
        List<Proof> proofs =
                selected || !live.complete() ? before.proofs() : proofs(claims, verifiers);
        return new AuditReport(
                before.scope(),
                before.execution().then(live.elapsed(), commands, failure(failure)),
                before.coverage(),
                new Judgement(results(selected), claims, proofs, before.times()),
                Optional.of(live));
    }

    /** Of an audit that reached its end, only an earlier verification can have failed. */
    private Optional<String> failure(Optional<CacheException> ofThis) {
        Optional<String> why = ofThis.map(CacheException::getMessage);
        return before.complete() ? why : before.failure().or(() -> why);
    }

    /** An instance that Clerk reports for a key counts like a configured one. */
    private List<InstanceClaim> claims(
            List<EnvironmentVerifier> verifiers, AuditSettings settings) {
        return before.instances().stream()
                .map(claim ->
                        settings.instances().isConfigured(claim.environment())
                                ? claim
                                : asked(claim, verifiers))
                .toList();
    }

    private static InstanceClaim asked(InstanceClaim claim, List<EnvironmentVerifier> verifiers) {
        return verifiers.stream()
                .filter(verifier ->
                        verifier.name().equals(claim.environment()) && verifier.isUsable())
                .findFirst()
                .flatMap(verifier -> verifier.binding().instance())
                .map(instance -> reported(claim, instance.id()))
                .orElse(claim);
    }

    /** A known instance is not replaced silently. */
    private static InstanceClaim reported(InstanceClaim before, String instance) {
        long agreeing =
                before.shown().filter(instance::equals).isPresent() ? before.votes().agreeing() : 0;
        InstanceClaim reported =
                InstanceClaim.of(
                        before.environment(),
                        Source.TOLD,
                        instance,
                        new InstanceVotes(agreeing, before.votes().showing()));
        return before.instance().filter(known -> !known.equals(instance)).isPresent()
                ? reported.insteadOf(before)
                : before.conflict().map(reported::against).orElse(reported);
    }

    /** Environments that were not asked for keep their proofs. */
    private List<Proof> proofs(List<InstanceClaim> claims, List<EnvironmentVerifier> verifiers) {
        Set<String> asked =
                verifiers.stream()
                        .filter(EnvironmentVerifier::isUsable)
                        .map(EnvironmentVerifier::name)
                        .collect(Collectors.toSet());
        Map<String, Proof> proofs = new LinkedHashMap<>();
        entries.judge()
                .proofs(claims, entries.verified().own(), entries.verified().foreign())
                .forEach(proof -> proofs.put(proof.environment(), proof));
        return before.proofs().stream()
                .map(proof ->
                        asked.contains(proof.environment())
                                ? proofs.getOrDefault(proof.environment(), proof)
                                        .withNameless(proof.nameless())
                                : proof)
                .toList();
    }

    private List<RuleResult> results(boolean selected) {
        Map<RuleId, RuleResult> all = new LinkedHashMap<>();
        before.results().forEach(result -> all.put(result.rule().id(), cleared(result)));
        entries.judge()
                .results(clock.nanos(), clock.now())
                .forEach(found ->
                        all.merge(
                                found.rule().id(),
                                found,
                                (earlier, now) ->
                                        isAboutInstances(now) && !selected
                                                ? now
                                                : merged(earlier, now, selected)));
        List<RuleInfo> order = Rules.all();
        return order.stream()
                .flatMap(rule -> Optional.ofNullable(all.get(rule.id())).stream())
                .toList();
    }

    /** A user whom the own instance knows is not too old for it. */
    private RuleResult cleared(RuleResult result) {
        if (result.rule().id() != RuleId.PREDATES_INSTANCE) {
            return result;
        }
        List<Finding> left =
                result.findings().stream().filter(finding -> !isCleared(finding)).toList();
        return result.withFindings(left);
    }

    private boolean isCleared(Finding finding) {
        OptionalInt number = entries.keys().number(finding.subject());
        return number.isPresent() && entries.verified().isCleared(number.getAsInt());
    }

    private static boolean isAboutInstances(RuleResult result) {
        return result.rule().id() == RuleId.SHARED_INSTANCE;
    }

    /** A missing answer this time does not undo an earlier answer. */
    private boolean isLeft(Finding finding) {
        OptionalInt number = entries.keys().number(finding.subject());
        return number.isEmpty()
                || (entries.verified().isUnanswered(number.getAsInt())
                        && entries.judge().isUnchanged(finding, number.getAsInt()));
    }

    /** Of two findings on one entry the one from Clerk is kept. */
    private RuleResult merged(RuleResult earlier, RuleResult found, boolean selected) {
        Set<CacheKey> reported =
                found.findings().stream().map(Finding::subject).collect(Collectors.toSet());
        boolean ofClerkOnly = found.rule().reads() == Reads.CLERK;
        List<Finding> all = new ArrayList<>(found.findings());
        earlier.findings().stream()
                .filter(finding -> !reported.contains(finding.subject()))
                .filter(finding -> !ofClerkOnly || isLeft(finding))
                .forEach(all::add);
        Counted counted =
                ofClerkOnly
                        ? found.counted().plus(selected ? earlier.counted() : Counted.NONE)
                        : more(earlier.counted(), found.counted());
        return new RuleResult(found.rule(), all, counted, Math.max(earlier.muted(), found.muted()));
    }

    /**
     * How many findings are only counted. The two counts can overlap by an unknown number, so the
     * result is the larger one.
     */
    private static Counted more(Counted earlier, Counted found) {
        Map<Severity, Long> more = new EnumMap<>(Severity.class);
        for (Severity severity : Severity.values()) {
            more.put(severity, Math.max(earlier.of(severity), found.of(severity)));
        }
        return new Counted(more, Math.max(earlier.outside(), found.outside()));
    }
}
