/**
 * What one cache entry is: its stored value and its time to live. {@code core.value} decodes what
 * the value means.
 */
@NullMarked
package dev.cachewarden.core.entry;

import org.jspecify.annotations.NullMarked;
