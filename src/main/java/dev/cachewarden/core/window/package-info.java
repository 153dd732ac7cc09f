/** What the window is next time as it was last time. */
@NullMarked
package dev.cachewarden.core.window;

import org.jspecify.annotations.NullMarked;
