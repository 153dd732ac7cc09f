/**
 * What one cache entry is: its stored value and its time to live. What the value means is told by
 * {@code core.value}.
 */
@NullMarked
package dev.cachewarden.core.entry;

import org.jspecify.annotations.NullMarked;
