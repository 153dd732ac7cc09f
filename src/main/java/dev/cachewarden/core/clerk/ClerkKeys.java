package dev.cachewarden.core.clerk;

import dev.cachewarden.core.connection.InvalidSettingsException;
import dev.cachewarden.core.key.Environment;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where Clerk can be asked about the users of a cache.
 *
 * @param access at most one an environment
 * @param problem why nothing of what was configured is used, a sentence; empty if all is
 */
public record ClerkKeys(List<ClerkAccess> access, Optional<String> problem) {

    public static final ClerkKeys NONE = new ClerkKeys(List.of(), Optional.empty());

    public ClerkKeys {
        access = List.copyOf(access);
    }

    public static ClerkKeys of(List<ClerkAccess> access) {
        return new ClerkKeys(access, Optional.empty());
    }

    /**
     * What variables say of Clerk; see {@link ClerkSources#of}. A mistake in them is told, and does
     * not keep anybody from opening the cache.
     */
    public static ClerkKeys read(Map<String, String> variables, List<Environment> environments) {
        try {
            return of(ClerkSources.of(variables, environments));
        } catch (InvalidSettingsException e) {
            return new ClerkKeys(
                    List.of(), Optional.of(e.getMessage() + " No secret key of Clerk is used."));
        }
    }
}
