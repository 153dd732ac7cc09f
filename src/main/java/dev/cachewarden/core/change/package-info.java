/**
 * What every change of the cache has in common, be it a flush, a repair, a write-back or an edit.
 * Decides; sends nothing. Knows none of these kinds of change.
 */
@NullMarked
package dev.cachewarden.core.change;

import org.jspecify.annotations.NullMarked;
