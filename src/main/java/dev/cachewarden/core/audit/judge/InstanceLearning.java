package dev.cachewarden.core.audit.judge;

import dev.cachewarden.core.audit.InstanceClaim;
import dev.cachewarden.core.audit.InstanceClaim.Source;
import dev.cachewarden.core.audit.InstanceSettings;
import dev.cachewarden.core.audit.InstanceVotes;
import dev.cachewarden.core.audit.KnownInstance;
import dev.cachewarden.core.key.Environment;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Learns which Clerk instance belongs to which environment: from what is configured or reported by
 * Clerk, from what its users show by {@link Majority}, from what was known {@link
 * EarlierInstances}, by {@link InstanceContest} with the other environments, and at last by leaving
 * out what is known to be another's.
 */
final class InstanceLearning {

    private final InstanceSettings settings;
    private final List<Environment> environments;
    private final Map<String, EnvironmentUsers> crowds;
    private final List<KnownInstance> known;

    /**
     * @param crowds the users of environments, by name
     * @param known from earlier audits of this cache
     */
    InstanceLearning(
            InstanceSettings settings,
            List<Environment> environments,
            Map<String, EnvironmentUsers> crowds,
            List<KnownInstance> known) {
        this.settings = settings;
        this.environments = environments;
        this.crowds = crowds;
        this.known = known;
    }

    /** What is known of every environment. */
    List<InstanceClaim> claims() {
        List<InstanceClaim> seen = environments.stream().map(it -> seen(it.name())).toList();
        EarlierInstances earlier = new EarlierInstances(known, seen);
        List<InstanceClaim> standing = settled(seen.stream().map(earlier::merged).toList());
        return settled(standing.stream().map(claim -> narrowed(claim, standing)).toList());
    }

    private static List<InstanceClaim> settled(List<InstanceClaim> all) {
        return all.stream().map(claim -> InstanceContest.settled(claim, all)).toList();
    }

    /** As if there were no other environment, and never had been an audit. */
    private InstanceClaim seen(String environment) {
        EnvironmentUsers crowd = crowd(environment);
        String given = settings.byEnvironment().get(environment);
        if (given != null) {
            Source source =
                    settings.reported().contains(environment) ? Source.TOLD : Source.CONFIGURED;
            return InstanceClaim.of(
                    environment,
                    source,
                    given,
                    new InstanceVotes(crowd.showing(given), crowd.showing()));
        }
        InstanceClaim said = Majority.of(environment, crowd);
        return settings.learn() ? said : said.unknown(Source.NOT_LEARNED);
    }

    private EnvironmentUsers crowd(String environment) {
        return crowds.getOrDefault(environment, EnvironmentUsers.empty());
    }

    /** By the users who are not known to be of another environment. */
    private InstanceClaim narrowed(InstanceClaim claim, List<InstanceClaim> all) {
        if (claim.source() != Source.UNCLEAR && claim.source() != Source.TOO_FEW) {
            return claim;
        }
        Set<String> others = new HashSet<>();
        all.stream()
                .filter(it -> !it.environment().equals(claim.environment()))
                .map(InstanceClaim::instance)
                .flatMap(Optional::stream)
                .forEach(others::add);
        EnvironmentUsers crowd = crowd(claim.environment());
        InstanceClaim left = Majority.of(claim.environment(), crowd.without(others));
        return left.source() == Source.LEARNED
                ? InstanceClaim.of(
                        claim.environment(),
                        Source.LEARNED,
                        left.instance().orElseThrow(),
                        new InstanceVotes(left.votes().agreeing(), crowd.showing()))
                : claim;
    }
}
