package dev.cachewarden.core.audit;

import java.time.Duration;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * How far a verification with Clerk came.
 *
 * @param environments those with a secret key, in the layout's order
 * @param requests sent to Clerk
 * @param complete whether every user was asked for; that Clerk did not answer is told by {@link
 *     InEnvironment#unknown}
 */
public record LiveCoverage(
        List<InEnvironment> environments, long requests, Duration elapsed, boolean complete) {

    public LiveCoverage {
        environments = List.copyOf(environments);
    }

    /**
     * One environment.
     *
     * @param environment its name
     * @param cached distinct users in its entries
     * @param verified those of whom Clerk said whether and where they exist
     * @param unknown the others, by reason
     * @param existing how many users the instance has, as Clerk says
     * @param problem why nothing was asked, a sentence
     */
    public record InEnvironment(
            String environment,
            long cached,
            long verified,
            Map<WhyUnknown, Long> unknown,
            OptionalLong existing,
            Optional<String> problem) {

        public InEnvironment {
            unknown = Map.copyOf(unknown);
        }

        /** With so many fewer verified as nothing is known of any more. */
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
                    problem);
        }

        public long unknowns() {
            return unknown.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    /** After some of the users were asked for again. */
    public LiveCoverage again(LiveCoverage some) {
        return new LiveCoverage(
                environments.stream()
                        .map(it -> some.of(it.environment()).map(it::doubting).orElse(it))
                        .toList(),
                requests + some.requests,
                elapsed.plus(some.elapsed),
                complete);
    }

    /** With what an earlier verification told of environments that this one did not ask for. */
    public LiveCoverage over(LiveCoverage earlier) {
        Map<String, InEnvironment> all = new LinkedHashMap<>();
        earlier.environments.forEach(it -> all.put(it.environment(), it));
        environments.forEach(it -> all.put(it.environment(), it));
        return new LiveCoverage(List.copyOf(all.values()), requests, elapsed, complete);
    }

    public Optional<InEnvironment> of(String environment) {
        return environments.stream().filter(it -> it.environment().equals(environment)).findFirst();
    }

    /** Whether Clerk told of every user, and took every key. */
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
