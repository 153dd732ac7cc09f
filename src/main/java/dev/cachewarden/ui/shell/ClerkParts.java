package dev.cachewarden.ui.shell;

import dev.cachewarden.core.port.ClerkConnector;

import java.util.Map;

/**
 * What the window is given to ask Clerk.
 *
 * @param connector one for the whole program: what is asked of an instance counts together
 * @param environment variables of the process, which may hold secret keys
 */
public record ClerkParts(ClerkConnector connector, Map<String, String> environment) {

    public ClerkParts {
        environment = Map.copyOf(environment);
    }

    /** Names no values: they may be secrets. */
    @Override
    public String toString() {
        return "ClerkParts";
    }
}
