package dev.cachewarden.ui.clerk;

import dev.cachewarden.app.clerk.ClerkEnvironments;
import dev.cachewarden.app.clerk.KeyBinding;
import dev.cachewarden.core.clerk.ClerkAccess;
import dev.cachewarden.core.clerk.ClerkAddress;
import dev.cachewarden.core.clerk.ClerkKeys;
import dev.cachewarden.core.clerk.KeyFit;
import dev.cachewarden.core.connection.CacheLayout;
import dev.cachewarden.core.connection.InvalidSettingsException;
import dev.cachewarden.core.key.Environment;
import dev.cachewarden.core.port.ClerkConnector;
import dev.cachewarden.core.port.ClerkInstanceApi;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which environments of the open cache can be asked for at Clerk: those whose secret key is
 * configured, and those whose key was typed in, which is kept as long as the program runs and
 * nowhere else. On the FX thread; Clerk is asked elsewhere.
 */
public final class ClerkModel {

    private final ClerkConnector connector;

    /** By cache, so that no key is sent on behalf of another one; then by environment. */
    private final Map<String, Map<String, ClerkAccess>> typed = new HashMap<>();

    private final ReadOnlyObjectWrapper<ClerkEnvironments> environments =
            new ReadOnlyObjectWrapper<>(
                    this, "environments", new ClerkEnvironments(List.of(), CacheLayout.DEFAULT));
    private final ReadOnlyObjectWrapper<Map<String, KeyBinding>> bindings =
            new ReadOnlyObjectWrapper<>(this, "bindings", Map.of());
    private String cache = "";
    private CacheLayout layout = CacheLayout.DEFAULT;
    private ClerkKeys configured = ClerkKeys.NONE;

    /**
     * @param connector one for the whole program
     */
    public ClerkModel(ClerkConnector connector) {
        this.connector = connector;
    }

    /**
     * Another cache is open. Sends nothing.
     *
     * @param name of server, database and prefix, for the keys typed in for it before
     * @param keys as configured
     */
    public void open(String name, CacheLayout ofCache, ClerkKeys keys) {
        cache = name;
        layout = ofCache;
        configured = keys;
        bindings.set(Map.of());
        environments.set(new ClerkEnvironments(connect(List.of()), layout));
    }

    /** What can be asked; another value whenever a key comes or goes. */
    public ReadOnlyObjectProperty<ClerkEnvironments> environmentsProperty() {
        return environments.getReadOnlyProperty();
    }

    public ClerkEnvironments environments() {
        return environments.get();
    }

    /** Which instance each key belongs to, as far as Clerk was asked; by environment. */
    public ReadOnlyObjectProperty<Map<String, KeyBinding>> bindingsProperty() {
        return bindings.getReadOnlyProperty();
    }

    /** Which instance a key belongs to; empty as long as Clerk was not asked. */
    public Optional<KeyBinding> binding(String environment) {
        return Optional.ofNullable(bindings.get().get(environment));
    }

    /** All environments of the open cache, with a key or without. */
    public List<Environment> all() {
        return layout.environments();
    }

    public List<Environment> withoutKey() {
        return all().stream().filter(it -> source(it) == ClerkKeySource.NONE).toList();
    }

    public boolean hasKey(String environment) {
        return environments.get().api(environment).isPresent();
    }

    public ClerkKeySource source(Environment environment) {
        if (!hasKey(environment.name())) {
            return ClerkKeySource.NONE;
        }
        return typedHere().containsKey(environment.name())
                ? ClerkKeySource.TYPED
                : ClerkKeySource.CONFIGURED;
    }

    /** Why nothing of what is configured is used, a sentence; empty if all is. */
    public Optional<String> problem() {
        return configured.problem();
    }

    /**
     * Why the environment's key must not be used for repairs, a sentence; empty if nothing speaks
     * against it. The kind of key speaks before Clerk was asked.
     */
    public Optional<String> contradiction(Environment environment) {
        return binding(environment.name())
                .map(KeyBinding::contradiction)
                .orElseGet(() ->
                        environments
                                .get()
                                .api(environment.name())
                                .flatMap(api ->
                                        KeyFit.contradiction(
                                                environment, api.access(), Optional.empty())));
    }

    /** Where the environment's instance is asked, or would be with a key. */
    public ClerkAddress address(Environment environment) {
        return access().stream()
                .filter(it -> it.environment().equals(environment.name()))
                .findFirst()
                .map(ClerkAddress::of)
                .or(() -> Optional.ofNullable(configured.addresses().get(environment.name())))
                .orElseGet(() ->
                        configured.access().stream()
                                .findFirst()
                                .map(ClerkAddress::ofAnother)
                                .orElse(ClerkAddress.DEFAULT));
    }

    /**
     * Uses a key for this run of the program, instead of a configured one. Sends nothing.
     *
     * @throws InvalidSettingsException with a sentence that does not repeat the key
     */
    public void use(Environment environment, String secretKey, ClerkAddress address) {
        ClerkAccess access = address.with(environment.name(), secretKey);
        ClerkInstanceApi api = connector.connect(access);
        typedHere().put(environment.name(), access);
        forgetBinding(environment.name());
        environments.set(new ClerkEnvironments(connect(List.of(api)), layout));
    }

    /** Forgets a key that was typed in. */
    public void forget(Environment environment) {
        if (typedHere().remove(environment.name()) != null) {
            forgetBinding(environment.name());
            environments.set(new ClerkEnvironments(connect(List.of()), layout));
        }
    }

    private void forgetBinding(String environment) {
        Map<String, KeyBinding> others = new HashMap<>(bindings.get());
        others.remove(environment);
        bindings.set(Map.copyOf(others));
    }

    private Map<String, ClerkAccess> typedHere() {
        return typed.computeIfAbsent(cache, _ -> new HashMap<>());
    }

    /** Typed keys go before configured ones. */
    private List<ClerkAccess> access() {
        return Stream.concat(
                        typedHere().values().stream(),
                        configured.access().stream()
                                .filter(it -> !typedHere().containsKey(it.environment())))
                .toList();
    }

    /** What is connected already stays: it remembers which instance its key belongs to. */
    private List<ClerkInstanceApi> connect(List<ClerkInstanceApi> ready) {
        ClerkEnvironments before = environments.get();
        List<ClerkInstanceApi> known =
                Stream.concat(
                                ready.stream(),
                                before.environments().stream()
                                        .flatMap(it -> before.api(it).stream()))
                        .toList();
        return access().stream()
                .map(access ->
                        known.stream()
                                .filter(api -> api.access().equals(access))
                                .findFirst()
                                .orElseGet(() -> connector.connect(access)))
                .toList();
    }

    /** Takes note of what Clerk said of a key; of the present keys only. */
    public void bound(KeyBinding binding) {
        if (hasKey(binding.environment())) {
            Map<String, KeyBinding> more = new HashMap<>(bindings.get());
            more.put(binding.environment(), binding);
            bindings.set(Map.copyOf(more));
        }
    }
}
