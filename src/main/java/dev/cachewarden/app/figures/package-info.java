/** Reads many entries for their figures. */
@NullMarked
package dev.cachewarden.app.figures;

import org.jspecify.annotations.NullMarked;
