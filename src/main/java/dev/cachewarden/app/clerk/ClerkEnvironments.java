package dev.cachewarden.app.clerk;

import dev.cachewarden.core.clerk.ClerkAnswer;
import dev.cachewarden.core.clerk.ClerkException;
import dev.cachewarden.core.clerk.InstanceAnswer;
import dev.cachewarden.core.clerk.KeyFit;
import dev.cachewarden.core.connection.CacheLayout;
import dev.cachewarden.core.key.Environment;
import dev.cachewarden.core.port.ClerkInstanceApi;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * The environments whose users can be asked for, each with its secret key. Safe for all threads.
 */
public final class ClerkEnvironments {

    private final Map<String, Keyed> keyed;
    private final Optional<ConcurrentMap<String, KeyBinding>> known;

    private record Keyed(Environment environment, ClerkInstanceApi api) {}

    /**
     * @param apis at most one an environment; those of environments that the layout does not have
     *     are left out
     */
    public ClerkEnvironments(List<ClerkInstanceApi> apis, CacheLayout layout) {
        this(new LinkedHashMap<>(), Optional.empty());
        for (Environment environment : layout.environments()) {
            apis.stream()
                    .filter(api -> api.access().environment().equals(environment.name()))
                    .findFirst()
                    .ifPresent(api -> keyed.put(environment.name(), new Keyed(environment, api)));
        }
    }

    private ClerkEnvironments(
            Map<String, Keyed> keyed, Optional<ConcurrentMap<String, KeyBinding>> known) {
        this.keyed = keyed;
        this.known = known;
    }

    /** The same for one run, in which an instance that does not answer is not asked again. */
    public ClerkEnvironments forOneRun() {
        return new ClerkEnvironments(keyed, Optional.of(new ConcurrentHashMap<>()));
    }

    /**
     * The same environments, which only repeat {@code answers} and send nothing: any other request
     * fails as {@link dev.cachewarden.core.clerk.ClerkException.Reason#NOT_ASKED}.
     */
    public ClerkEnvironments answering(List<ClerkAnswer> answers) {
        Map<String, Keyed> answered = new LinkedHashMap<>();
        keyed.forEach((name, asked) ->
                answered.put(
                        name,
                        new Keyed(
                                asked.environment(),
                                new AnsweredInstance(
                                        asked.api(),
                                        answers.stream()
                                                .filter(it -> it.environment().equals(name))
                                                .findFirst()))));
        return new ClerkEnvironments(answered, Optional.empty());
    }

    /** Names of those with a secret key, in the layout's order. */
    public List<String> environments() {
        return List.copyOf(keyed.keySet());
    }

    public Optional<ClerkInstanceApi> api(String environment) {
        return Optional.ofNullable(keyed.get(environment)).map(Keyed::api);
    }

    /**
     * Which instance the environment's key belongs to: the first time Clerk is asked. What failed
     * is asked again the next time, but for {@link #forOneRun}. Blocking.
     *
     * @throws IllegalArgumentException if the environment has no key
     */
    public KeyBinding bind(String environment) {
        Keyed asked = keyed.get(environment);
        if (asked == null) {
            throw new IllegalArgumentException("No secret key for " + environment);
        }
        return known.map(it -> it.computeIfAbsent(environment, _ -> bind(asked)))
                .orElseGet(() -> bind(asked));
    }

    private static KeyBinding bind(Keyed keyed) {
        try {
            return binding(keyed, Optional.of(keyed.api().instance()), Optional.empty());
        } catch (ClerkException e) {
            return binding(keyed, Optional.empty(), Optional.of(e));
        }
    }

    private static KeyBinding binding(
            Keyed keyed, Optional<InstanceAnswer> instance, Optional<ClerkException> problem) {
        return new KeyBinding(
                keyed.environment().name(),
                instance,
                KeyFit.contradiction(keyed.environment(), keyed.api().access(), instance),
                problem);
    }

    /** Every environment's binding, in the layout's order. Blocking. */
    public List<KeyBinding> bindings() {
        return environments().stream().map(this::bind).toList();
    }
}
