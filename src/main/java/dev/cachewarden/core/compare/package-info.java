/**
 * Copies of an entry laid side by side: documents aligned by path, their differences, and the rows
 * that show them. Pure values; no Redis, no window.
 */
@NullMarked
package dev.cachewarden.core.compare;

import org.jspecify.annotations.NullMarked;
