package dev.cachewarden.core.window;

import java.util.Optional;

/**
 * How the user left the window.
 *
 * @param bounds where it was while it was not maximised
 * @param dark whether its colours are dark; empty while they follow the system
 * @param namesHidden whether the private mode was on: who shares a screen must not have to remember
 *     to turn it on again
 */
public record WindowState(
        Optional<Bounds> bounds, boolean maximised, Optional<Boolean> dark, boolean namesHidden) {

    /** Before the window was ever open. */
    public static final WindowState FIRST =
            new WindowState(Optional.empty(), false, Optional.empty(), false);

    /** A place on the screens, in their units. */
    public record Bounds(int x, int y, int width, int height) {}
}
