package dev.cachewarden.cli;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * What was asked of the demo.
 *
 * @param pictures where to draw the window's views instead of opening it
 * @param serve whether other commands are to reach the demo, without a window
 */
public record DemoOptions(
        OptionalInt users, OptionalLong seed, Optional<PictureOptions> pictures, boolean serve) {}
