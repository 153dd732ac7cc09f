package dev.cachewarden.cli;

import dev.cachewarden.app.clerk.ClerkEnvironments;
import dev.cachewarden.core.clerk.ClerkAccess;
import dev.cachewarden.core.clerk.ClerkSources;
import dev.cachewarden.core.connection.CacheLayout;
import dev.cachewarden.core.connection.InvalidSettingsException;
import dev.cachewarden.core.port.ClerkConnector;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Connects a command to the Clerk instances whose secret keys its variables hold. */
public final class ClerkOptions {

    private ClerkOptions() {}

    /**
     * The environments with a secret key. Sends nothing.
     *
     * @throws InvalidSettingsException if there is none, or a variable is wrong; never with a key
     */
    public static ClerkEnvironments environments(
            ConnectionOptions options,
            Terminal terminal,
            CacheLayout layout,
            ClerkConnector connector) {
        List<ClerkAccess> access = options.clerk(terminal, layout);
        if (access.isEmpty()) {
            throw new InvalidSettingsException(
                    "No secret key of Clerk is known, so nothing can be asked. Set "
                            + layout.environments().stream()
                                    .map(ClerkSources::keyVariable)
                                    .collect(Collectors.joining(" or "))
                            + ", or write it into the file of --env-file. (CLERK_SECRET_KEY_… does"
                            + " as well.)");
        }
        return connected(access, layout, connector);
    }

    private static ClerkEnvironments connected(
            List<ClerkAccess> access, CacheLayout layout, ClerkConnector connector) {
        return new ClerkEnvironments(access.stream().map(connector::connect).toList(), layout);
    }

    /**
     * The environments with a secret key, perhaps none, for requests that the user did not ask for.
     * Sends nothing.
     *
     * @param notices takes a sentence about a variable that is wrong; Clerk is not asked then
     */
    public static ClerkEnvironments atHand(
            ConnectionOptions options,
            Terminal terminal,
            CacheLayout layout,
            ClerkConnector connector,
            Consumer<String> notices) {
        try {
            return connected(options.clerk(terminal, layout), layout, connector);
        } catch (InvalidSettingsException e) {
            notices.accept(e.getMessage() + " No secret key of Clerk is used.");
            return new ClerkEnvironments(List.of(), layout);
        }
    }
}
