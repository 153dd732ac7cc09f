/**
 * Counts, sizes in bytes, lengths and points of time, and lists, each written in one way by window,
 * command line and reports. Knows nothing of what is counted.
 */
@NullMarked
package dev.cachewarden.core.text;

import org.jspecify.annotations.NullMarked;
