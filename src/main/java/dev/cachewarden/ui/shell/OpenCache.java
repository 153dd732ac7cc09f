package dev.cachewarden.ui.shell;

import dev.cachewarden.app.Workspace;

/**
 * A cache the window works on.
 *
 * @param name what the user calls it: host and port, or the demo
 */
public record OpenCache(String name, Workspace workspace) {}
