/**
 * The command line: one class per command over the same use cases as the window. Loads no JavaFX,
 * knows no adapter. Reports go to stdout; progress, logs and refusals to stderr.
 */
@NullMarked
package dev.cachewarden.cli;

import org.jspecify.annotations.NullMarked;
