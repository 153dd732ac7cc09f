/**
 * The sheet that flushes: what goes, what stays, the confirmation, the progress and the report. It
 * shows what the use case plans and does; it deletes nothing by itself.
 */
@NullMarked
package dev.cachewarden.ui.flush;

import org.jspecify.annotations.NullMarked;
