package dev.cachewarden.cli;

import java.io.InputStream;

/**
 * What is typed, or comes from a file or pipe.
 *
 * @param stream standard input
 * @param interactive whether a person watches: then there is progress, questions are asked and,
 *     unless {@code NO_COLOR} is set, there is colour
 * @param hidden asks for what does not appear
 */
public record TerminalInput(InputStream stream, boolean interactive, HiddenQuestion hidden) {}
