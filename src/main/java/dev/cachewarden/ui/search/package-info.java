/**
 * Finding people by what the values say of them, and keys by any part of their identifier, as the
 * user types.
 */
@NullMarked
package dev.cachewarden.ui.search;

import org.jspecify.annotations.NullMarked;
