/**
 * Undoing a change in the window: what was kept of it, what would be put back, how far that is and
 * what came of it.
 */
@NullMarked
package dev.cachewarden.ui.undo;

import org.jspecify.annotations.NullMarked;
