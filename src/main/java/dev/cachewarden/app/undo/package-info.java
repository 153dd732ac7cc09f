/**
 * Undoing a change: putting back what its entries held, where what the change left is still there.
 * {@link dev.cachewarden.app.undo.UndoPlanner} says beforehand what could be put back.
 */
@NullMarked
package dev.cachewarden.app.undo;

import org.jspecify.annotations.NullMarked;
