/** The command {@code snapshot} and those below it. */
@NullMarked
package dev.cachewarden.cli.snapshot;

import org.jspecify.annotations.NullMarked;
