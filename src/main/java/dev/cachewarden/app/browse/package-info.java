/**
 * Scanning a cache into an index, with progress, cancel and partial results; which keys are known
 * and since when; the times and sizes of rows that are visible, or of all; and the order of rows by
 * what is known of them.
 */
@NullMarked
package dev.cachewarden.app.browse;

import org.jspecify.annotations.NullMarked;
