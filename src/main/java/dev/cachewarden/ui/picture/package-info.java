/** Pictures of the window: the real views without a display, written as PNG files. */
@NullMarked
package dev.cachewarden.ui.picture;

import org.jspecify.annotations.NullMarked;
