package dev.cachewarden.core.audit;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * How far a verification with Clerk came.
 *
 * @param environments those with a secret key, in the layout's order
 * @param requests sent to Clerk
 * @param complete whether every user was asked for; those for whom Clerk gave no answer are in
 *     {@link InEnvironment#unknown}
 * @param asOf when it ended, if a later one was cut off and did not take its place
 */
public record ClerkCoverage(
        List<InEnvironment> environments,
        long requests,
        Duration elapsed,
        boolean complete,
        Optional<Instant> asOf) {

    public ClerkCoverage {
        environments = List.copyOf(environments);
    }

    /** Of the latest verification. */
    public ClerkCoverage(
            List<InEnvironment> environments, long requests, Duration elapsed, boolean complete) {
        this(environments, requests, elapsed, complete, Optional.empty());
    }

    /** The same, where a later verification was cut off. */
    ClerkCoverage asOf(Instant ended) {
        return new ClerkCoverage(environments, requests, elapsed, complete, Optional.of(ended));
    }

    /**
     * One environment.
     *
     * @param environment its name
     * @param cached distinct users in all its entries
     * @param verified those of whom Clerk said whether and where they exist
     * @param unknown the others, by reason
     * @param existing how many users the instance has, as Clerk says
     * @param problem why nothing was asked, a sentence
     * @param alone ids of the verified users, if they were asked for one by one; empty after all
     *     were
     */
    public record InEnvironment(
            String environment,
            long cached,
            long verified,
            Map<WhyUnknown, Long> unknown,
            OptionalLong existing,
            Optional<String> problem,
            Set<String> alone) {

        public InEnvironment {
            unknown = Map.copyOf(unknown);
            alone = Set.copyOf(alone);
        }

        /** After all users were asked for. */
        public InEnvironment(
                String environment,
                long cached,
                long verified,
                Map<WhyUnknown, Long> unknown,
                OptionalLong existing,
                Optional<String> problem) {
            this(environment, cached, verified, unknown, existing, problem, Set.of());
        }

        public InEnvironment withAlone(Set<String> users) {
            return new InEnvironment(
                    environment, cached, verified, unknown, existing, problem, users);
        }

        /**
         * What is known of all users after these were asked for by themselves.
         *
         * @param users how many the environment has
         */
        private InEnvironment among(long users, Optional<InEnvironment> earlier) {
            if (earlier.filter(it -> it.alone.isEmpty() && it.verified > 0).isPresent()) {
                return earlier.get().doubting(this);
            }
            Set<String> all = new HashSet<>(alone);
            earlier.ifPresent(it -> all.addAll(it.alone));
            return new InEnvironment(
                    environment,
                    Math.max(users, cached),
                    Math.max(verified, all.size()),
                    unknown,
                    existing,
                    problem,
                    all);
        }

        /** With those users no longer verified for whom the second attempt got no answer. */
        private InEnvironment doubting(InEnvironment again) {
            Map<WhyUnknown, Long> all = new EnumMap<>(WhyUnknown.class);
            all.putAll(unknown);
            again.unknown.forEach((why, users) -> all.merge(why, users, Long::sum));
            return new InEnvironment(
                    environment,
                    cached,
                    Math.max(0, verified - again.unknowns()),
                    all,
                    existing,
                    problem,
                    alone);
        }

        /**
         * Stopped before all users were counted: the others of {@code users} were not asked for.
         */
        InEnvironment of(long users) {
            if (users <= cached) {
                return this;
            }
            Map<WhyUnknown, Long> all = new EnumMap<>(WhyUnknown.class);
            all.putAll(unknown);
            all.merge(WhyUnknown.NOT_ASKED, users - cached, Long::sum);
            return new InEnvironment(environment, users, verified, all, existing, problem, alone);
        }

        public long unknowns() {
            return unknown.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    /** As {@link #over}, after some users were asked for by themselves: of how many is kept. */
    public ClerkCoverage among(AuditReport before) {
        Map<String, InEnvironment> all = new LinkedHashMap<>();
        before.live()
                .ifPresent(
                        live -> live.environments().forEach(it -> all.put(it.environment(), it)));
        environments.stream()
                .filter(it -> it.cached() > 0 || it.problem().isPresent())
                .forEach(it ->
                        all.put(
                                it.environment(),
                                it.among(
                                        users(before, it.environment()),
                                        Optional.ofNullable(all.get(it.environment())))));
        return new ClerkCoverage(
                List.copyOf(all.values()),
                requests + before.live().map(ClerkCoverage::requests).orElse(0L),
                elapsed.plus(before.live().map(ClerkCoverage::elapsed).orElse(Duration.ZERO)),
                complete,
                before.live().flatMap(ClerkCoverage::asOf));
    }

    /** Of a stopped run: the audit's users that it did not reach count as not asked. */
    public ClerkCoverage cutOff(AuditReport before) {
        return new ClerkCoverage(
                environments.stream().map(it -> it.of(users(before, it.environment()))).toList(),
                requests,
                elapsed,
                complete);
    }

    private static long users(AuditReport report, String environment) {
        return report.proofs().stream()
                .filter(it -> it.environment().equals(environment))
                .mapToLong(Proof::users)
                .sum();
    }

    /** With the results of an earlier verification for environments that this one left out. */
    public ClerkCoverage over(ClerkCoverage earlier) {
        Map<String, InEnvironment> all = new LinkedHashMap<>();
        earlier.environments.forEach(it -> all.put(it.environment(), it));
        environments.forEach(it -> all.put(it.environment(), it));
        Optional<Instant> when = earlier.asOf.filter(_ -> all.size() > environments.size());
        return new ClerkCoverage(List.copyOf(all.values()), requests, elapsed, complete, when);
    }

    public Optional<InEnvironment> of(String environment) {
        return environments.stream().filter(it -> it.environment().equals(environment)).findFirst();
    }

    /** Whether Clerk answered for every user and accepted every key. */
    public boolean isAnswered() {
        return environments.stream().allMatch(it -> it.unknowns() == 0 && it.problem().isEmpty());
    }

    public long cached() {
        return environments.stream().mapToLong(InEnvironment::cached).sum();
    }

    public long verified() {
        return environments.stream().mapToLong(InEnvironment::verified).sum();
    }

    public long unknowns() {
        return environments.stream().mapToLong(InEnvironment::unknowns).sum();
    }
}
