package dev.cachewarden.core.port;

import dev.cachewarden.core.window.WindowState;

/** Remembers how the user left the window. Blocking. */
public interface WindowMemory {

    /** As it was left; {@link WindowState#FIRST} where nobody knows. */
    WindowState load();

    /**
     * Remembers it.
     *
     * @throws SettingsException if it cannot be remembered
     */
    void save(WindowState state);
}
