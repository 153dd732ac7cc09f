/**
 * The compact index of all keys of a cache: sections, types, sorted identifiers, ranges and search.
 * Holds names only, never values.
 */
@NullMarked
package dev.cachewarden.core.index;

import org.jspecify.annotations.NullMarked;
