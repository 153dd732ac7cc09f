package dev.cachewarden.core.audit;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * What is known of the environments' Clerk instances before an audit.
 *
 * @param byEnvironment instance ({@code ins_…}) by the environment's name
 * @param learn whether the instance of an environment that is not among them is learned from its
 *     users
 * @param reported names of those among them whose instance Clerk itself reported
 */
public record InstanceSettings(
        Map<String, String> byEnvironment, boolean learn, Set<String> reported) {

    static final InstanceSettings DEFAULT = new InstanceSettings(Map.of(), true, Set.of());

    public InstanceSettings {
        byEnvironment = Map.copyOf(byEnvironment);
        reported = Set.copyOf(reported);
    }

    /** As configured: Clerk reported none of them. */
    public InstanceSettings(Map<String, String> byEnvironment, boolean learn) {
        this(byEnvironment, learn, Set.of());
    }

    /** Whether the environment's instance is configured or was reported by Clerk. */
    public boolean isKnown(String environment) {
        return byEnvironment.containsKey(environment);
    }

    public boolean isConfigured(String environment) {
        return isKnown(environment) && !reported.contains(environment);
    }

    /** Learning or not. */
    public InstanceSettings learning(boolean wanted) {
        return new InstanceSettings(byEnvironment, wanted, reported);
    }

    /** With those that Clerk reported; configured ones take precedence. */
    InstanceSettings withReported(Map<String, String> byClerk) {
        Map<String, String> all = new HashMap<>(byClerk);
        all.putAll(byEnvironment);
        Set<String> names = new HashSet<>(byClerk.keySet());
        names.removeAll(byEnvironment.keySet());
        return new InstanceSettings(all, learn, names);
    }
}
