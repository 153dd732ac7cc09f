/**
 * Scanning a cache into an index, with progress, cancel and partial results; which keys are known
 * and since when; and the times and sizes of the rows that are visible.
 */
@NullMarked
package dev.cachewarden.app.browse;

import org.jspecify.annotations.NullMarked;
