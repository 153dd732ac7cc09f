package dev.cachewarden.app.verify;

import dev.cachewarden.app.clerk.ClerkEnvironments;
import dev.cachewarden.core.connection.CacheLayout;
import dev.cachewarden.core.key.Environment;
import dev.cachewarden.core.key.Section;
import dev.cachewarden.core.port.ClerkInstanceApi;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;

/** The environments of a verification, those whose secret key is known. Safe for all threads. */
final class EnvironmentVerifiers {

    private final Map<String, EnvironmentVerifier> all = new LinkedHashMap<>();
    private final long requestsBefore;

    /** Lets each key be asked for its instance, if that was not done before. */
    EnvironmentVerifiers(CacheLayout layout, ClerkEnvironments clerk, BooleanSupplier cancelled) {
        this.requestsBefore =
                clerk.environments().stream()
                        .flatMap(name -> clerk.api(name).stream())
                        .mapToLong(ClerkInstanceApi::requests)
                        .sum();
        for (Environment environment : layout.environments()) {
            String name = environment.name();
            clerk.api(name)
                    .ifPresent(api ->
                            all.put(
                                    name,
                                    new EnvironmentVerifier(
                                            environment,
                                            api,
                                            CompletableFuture.supplyAsync(
                                                    () -> clerk.bind(name),
                                                    Thread::startVirtualThread),
                                            cancelled)));
        }
    }

    /** In the layout's order. */
    List<EnvironmentVerifier> all() {
        return List.copyOf(all.values());
    }

    Optional<EnvironmentVerifier> of(Environment environment) {
        return Optional.ofNullable(all.get(environment.name()));
    }

    /** Empty for keys without an environment, or with one whose secret key is not known. */
    Optional<EnvironmentVerifier> of(Section section) {
        return section instanceof Section.Configured(Environment environment)
                ? of(environment)
                : Optional.empty();
    }

    /** Users of whom something is known, or known not to be. */
    long settled() {
        return all.values().stream().mapToLong(EnvironmentVerifier::settled).sum();
    }

    /** Sent since this was made. */
    long requests() {
        return all.values().stream().mapToLong(EnvironmentVerifier::requests).sum()
                - requestsBefore;
    }
}
