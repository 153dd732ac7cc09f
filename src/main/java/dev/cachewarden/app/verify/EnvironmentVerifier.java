package dev.cachewarden.app.verify;

import dev.cachewarden.app.clerk.KeyBinding;
import dev.cachewarden.core.audit.ClerkCoverage.InEnvironment;
import dev.cachewarden.core.audit.WhyUnknown;
import dev.cachewarden.core.clerk.ClerkException;
import dev.cachewarden.core.clerk.ClerkException.Reason;
import dev.cachewarden.core.clerk.ClerkUser;
import dev.cachewarden.core.key.Environment;
import dev.cachewarden.core.port.ClerkInstanceApi;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * One environment in a verification: asks its instance, gives up on one that is out, and counts.
 * Safe for all threads.
 */
final class EnvironmentVerifier {

    /** Each request was retried several times already. */
    private static final int FAILURES_TO_GIVE_UP = 3;

    private final Environment environment;
    private final ClerkInstanceApi api;
    private final CompletableFuture<KeyBinding> binding;
    private final BooleanSupplier cancelled;
    private final Map<WhyUnknown, Long> unknown = new EnumMap<>(WhyUnknown.class);
    private Optional<Reason> out = Optional.empty();
    private OptionalLong existing = OptionalLong.empty();
    private int failures;
    private long cached;
    private long verified;

    EnvironmentVerifier(
            Environment environment,
            ClerkInstanceApi api,
            CompletableFuture<KeyBinding> binding,
            BooleanSupplier cancelled) {
        this.environment = environment;
        this.api = api;
        this.binding = binding;
        this.cancelled = cancelled;
    }

    Environment environment() {
        return environment;
    }

    String name() {
        return environment.name();
    }

    /** Blocks until Clerk has answered, or failed to. */
    KeyBinding binding() {
        return binding.join();
    }

    boolean isUsable() {
        return binding().isUsable();
    }

    private Optional<String> instance() {
        return binding().instance().map(it -> it.id());
    }

    /** Whether both are one instance, so that one's answer is the other's. */
    boolean isOneWith(EnvironmentVerifier other) {
        return instance().equals(other.instance());
    }

    /** Answers of at most {@link ClerkInstanceApi#MOST_PER_REQUEST} ids. */
    List<ClerkUser> users(List<String> ids) {
        return ask(() -> api.users(ids));
    }

    /** As {@link #users}, by username. */
    List<ClerkUser> usersNamed(List<String> names) {
        return ask(() -> api.usersNamed(names));
    }

    /** Asks how many users there are; the number stays unknown if Clerk does not answer. */
    void askCount() {
        try {
            long count = ask(api::count);
            synchronized (this) {
                existing = OptionalLong.of(count);
            }
        } catch (ClerkException e) {
            // Shown as unknown; the requests for users will report the reason.
            return;
        }
    }

    private <T> T ask(Supplier<T> question) {
        Optional<Reason> given = out();
        if (given.isPresent() || cancelled.getAsBoolean()) {
            throw new ClerkException(
                    given.orElse(Reason.CANCELLED), "Clerk was not asked any more.");
        }
        try {
            T answer = question.get();
            answered();
            return answer;
        } catch (ClerkException e) {
            failed(e.reason());
            throw e;
        }
    }

    private synchronized Optional<Reason> out() {
        return out;
    }

    private synchronized void answered() {
        failures = 0;
    }

    /** A refused key is refused for every question. */
    private synchronized void failed(Reason reason) {
        failures++;
        if (reason == Reason.REFUSED
                || (failures >= FAILURES_TO_GIVE_UP && reason != Reason.REJECTED)) {
            out = Optional.of(reason);
        }
    }

    synchronized void cached() {
        cached++;
    }

    synchronized void verified(long users) {
        verified += users;
    }

    synchronized void unknown(WhyUnknown why, long users) {
        unknown.merge(why, users, Long::sum);
    }

    /** What counted as verified is not. */
    synchronized void doubt(WhyUnknown why, long users) {
        if (users > 0) {
            verified -= users;
            unknown(why, users);
        }
    }

    synchronized long settled() {
        return verified + unknown.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Users nothing was said of were not asked for. */
    synchronized InEnvironment coverage() {
        Map<WhyUnknown, Long> all = new EnumMap<>(WhyUnknown.class);
        all.putAll(unknown);
        long left = cached - settled();
        if (left > 0) {
            all.merge(WhyUnknown.NOT_ASKED, left, Long::sum);
        }
        return new InEnvironment(name(), cached, verified, all, existing, problem());
    }

    private Optional<String> problem() {
        return binding().contradiction().or(() -> binding().problem().map(Throwable::getMessage));
    }

    long requests() {
        return api.requests();
    }
}
