/**
 * Repairs entries that an audit found: reads what they hold now, says what would be done, and does
 * it to those that still hold it.
 */
@NullMarked
package dev.cachewarden.app.repair;

import org.jspecify.annotations.NullMarked;
