package dev.cachewarden.core.audit.judge;

import dev.cachewarden.core.audit.AuditSettings;
import dev.cachewarden.core.audit.InstanceClaim;
import dev.cachewarden.core.audit.InstanceClaim.Source;
import dev.cachewarden.core.key.Environment;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Learns which Clerk instance belongs to which environment: the one that at least nine in ten of
 * its users show, unless another environment claims it more strongly. Equal claims are a tie: the
 * environments share an instance or one was filled by the other, and neither is believed.
 */
final class Learning {

    private static final int NEEDED_OF_TEN = 9;

    /** A claim by fewer users than this does not beat one by more, however united they are. */
    private static final long FEW = 10;

    private final AuditSettings settings;
    private final List<Environment> environments;
    private final Map<String, Map<String, Long>> shown;

    /**
     * @param shown users that show an instance, by environment and instance
     */
    Learning(
            AuditSettings settings,
            List<Environment> environments,
            Map<String, Map<String, Long>> shown) {
        this.settings = settings;
        this.environments = environments;
        this.shown = shown;
    }

    /** What is known of every environment. */
    List<InstanceClaim> claims() {
        List<InstanceClaim> first = environments.stream().map(it -> claim(it.name())).toList();
        return first.stream().map(claim -> settled(claim, first)).toList();
    }

    /** As if there were no other environment. */
    private InstanceClaim claim(String environment) {
        Map<String, Long> counts = shown.getOrDefault(environment, Map.of());
        long showing = counts.values().stream().mapToLong(Long::longValue).sum();
        String configured = settings.instances().get(environment);
        if (configured != null) {
            return new InstanceClaim(
                    environment,
                    Optional.of(configured),
                    Optional.of(configured),
                    settings.told().contains(environment) ? Source.TOLD : Source.CONFIGURED,
                    counts.getOrDefault(configured, 0L),
                    showing);
        }
        Optional<String> most = mostFrequent(counts);
        long agreeing = most.map(counts::get).orElse(0L);
        if (!settings.learn()) {
            return new InstanceClaim(
                    environment, Optional.empty(), most, Source.NOT_LEARNED, agreeing, showing);
        }
        boolean clear = showing > 0 && agreeing * 10 >= showing * NEEDED_OF_TEN;
        return new InstanceClaim(
                environment,
                clear ? most : Optional.empty(),
                most,
                clear ? Source.LEARNED : Source.UNCLEAR,
                agreeing,
                showing);
    }

    /** Of equally frequent ones the first by name, so that the answer is always the same. */
    private static Optional<String> mostFrequent(Map<String, Long> counts) {
        return counts.entrySet().stream()
                .max(
                        Map.Entry.<String, Long>comparingByValue()
                                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey);
    }

    private static InstanceClaim settled(InstanceClaim claim, List<InstanceClaim> all) {
        boolean contested =
                claim.source() == Source.LEARNED
                        && all.stream()
                                .filter(it -> !it.environment().equals(claim.environment()))
                                .filter(it -> it.instance().equals(claim.instance()))
                                .anyMatch(it -> !beats(claim, it));
        return contested
                ? new InstanceClaim(
                        claim.environment(),
                        Optional.empty(),
                        claim.shown(),
                        Source.CONTESTED,
                        claim.agreeing(),
                        claim.showing())
                : claim;
    }

    private static boolean beats(InstanceClaim claim, InstanceClaim other) {
        if (other.source().isGiven()) {
            return false;
        }
        boolean tooFew = claim.showing() < FEW && claim.showing() < other.showing();
        return !tooFew && claim.agreeing() * other.showing() > other.agreeing() * claim.showing();
    }
}
