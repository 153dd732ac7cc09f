package dev.cachewarden.clerk;

import dev.cachewarden.core.clerk.ClerkAccess;
import dev.cachewarden.core.clerk.InstanceAnswer;
import dev.cachewarden.core.clerk.InstanceKind;
import dev.cachewarden.core.connection.Secret;
import dev.cachewarden.core.port.Clock;

import java.net.URI;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * Decides which requests share a rate limit: those with the same secret key and, once instances
 * have given their ids, those to the same instance with any key. Safe for all threads.
 */
final class Budgets {

    private final ConcurrentMap<KeyHolder, Budget> ofKeys = new ConcurrentHashMap<>();
    private final ConcurrentMap<KeyHolder, Instance> instances = new ConcurrentHashMap<>();
    private final ConcurrentMap<Instance, Budget> ofInstances = new ConcurrentHashMap<>();
    private final Clock clock;
    private final Pause pause;

    Budgets(Clock clock, Pause pause) {
        this.clock = clock;
        this.pause = pause;
    }

    private record KeyHolder(URI baseUrl, Secret key) {}

    private record Instance(URI baseUrl, String id) {}

    Budget of(ClerkAccess access) {
        KeyHolder holder = new KeyHolder(access.baseUrl(), access.secretKey());
        Instance instance = instances.get(holder);
        Budget shared = instance == null ? null : ofInstances.get(instance);
        return shared != null ? shared : ofKeys.computeIfAbsent(holder, it -> budget(rate(access)));
    }

    /** The instance has said who it is. */
    void learn(ClerkAccess access, InstanceAnswer answer) {
        Budget current = of(access);
        int rate =
                access.requestsPerTenSeconds()
                        .orElseGet(() ->
                                answer.kind()
                                        .map(InstanceKind::requestsPerTenSeconds)
                                        .orElseGet(current::requestsPerTenSeconds));
        Budget mine = rate == current.requestsPerTenSeconds() ? current : budget(rate);
        Instance instance = new Instance(access.baseUrl(), answer.id());
        ofInstances.merge(instance, mine, Budgets::slower);
        instances.put(new KeyHolder(access.baseUrl(), access.secretKey()), instance);
    }

    /** Two environments can be configured differently for one instance: the careful one counts. */
    private static Budget slower(Budget first, Budget second) {
        return second.requestsPerTenSeconds() < first.requestsPerTenSeconds() ? second : first;
    }

    private Budget budget(int requestsPerTenSeconds) {
        return new Budget(requestsPerTenSeconds, clock, pause);
    }

    /** As configured, or by the kind of instance that the key's prefix says. */
    private static int rate(ClerkAccess access) {
        return access.requestsPerTenSeconds()
                .orElseGet(() ->
                        InstanceKind.ofSecretKey(access.secretKey().reveal())
                                .orElse(InstanceKind.DEVELOPMENT)
                                .requestsPerTenSeconds());
    }
}
