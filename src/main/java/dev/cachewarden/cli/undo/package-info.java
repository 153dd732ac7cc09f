/** The commands {@code undo} and {@code journal}. */
@NullMarked
package dev.cachewarden.cli.undo;

import org.jspecify.annotations.NullMarked;
