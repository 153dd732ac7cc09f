/** The program's entry point and the composition root, the one place that knows every adapter. */
@NullMarked
package dev.cachewarden;

import org.jspecify.annotations.NullMarked;
