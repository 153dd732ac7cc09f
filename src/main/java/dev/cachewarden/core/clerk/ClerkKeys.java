package dev.cachewarden.core.clerk;

import dev.cachewarden.core.connection.InvalidSettingsException;
import dev.cachewarden.core.key.Environment;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where Clerk can be asked about the users of a cache.
 *
 * @param access at most one an environment
 * @param addresses where environments without a key are to be asked, by their names; those of which
 *     nothing is said are not in it
 * @param problem why nothing of what was configured is used, a sentence; empty if all is
 */
public record ClerkKeys(
        List<ClerkAccess> access, Map<String, ClerkAddress> addresses, Optional<String> problem) {

    public static final ClerkKeys NONE = new ClerkKeys(List.of(), Map.of(), Optional.empty());

    public ClerkKeys {
        access = List.copyOf(access);
        addresses = Map.copyOf(addresses);
    }

    public static ClerkKeys of(List<ClerkAccess> access) {
        return new ClerkKeys(access, Map.of(), Optional.empty());
    }

    /**
     * Reads the variables about Clerk; see {@link ClerkSources#of}. A mistake in them becomes the
     * {@code problem} and is not thrown, so that the cache can be opened all the same.
     */
    public static ClerkKeys read(Map<String, String> variables, List<Environment> environments) {
        try {
            List<ClerkAccess> access = ClerkSources.of(variables, environments);
            return new ClerkKeys(access, addresses(variables, environments), Optional.empty());
        } catch (InvalidSettingsException e) {
            return new ClerkKeys(
                    List.of(),
                    Map.of(),
                    Optional.of(e.getMessage() + " No secret key of Clerk is used."));
        }
    }

    private static Map<String, ClerkAddress> addresses(
            Map<String, String> variables, List<Environment> environments) {
        Map<String, ClerkAddress> addresses = new HashMap<>();
        environments.forEach(environment ->
                ClerkSources.address(variables, environment)
                        .ifPresent(it -> addresses.put(environment.name(), it)));
        return addresses;
    }
}
