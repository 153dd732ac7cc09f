package dev.cachewarden.ui.shell;

import dev.cachewarden.app.Workspace;
import dev.cachewarden.core.clerk.ClerkKeys;

/**
 * A cache the window works on.
 *
 * @param name what the user calls it: host and port, or the demo
 * @param clerk where its users can be asked for
 */
public record OpenCache(String name, Workspace workspace, ClerkKeys clerk) {

    /** A cache whose users cannot be asked for yet. */
    public OpenCache(String name, Workspace workspace) {
        this(name, workspace, ClerkKeys.NONE);
    }
}
