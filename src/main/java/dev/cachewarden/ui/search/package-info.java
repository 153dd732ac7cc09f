/** Finding keys by any part of their identifier, as the user types. */
@NullMarked
package dev.cachewarden.ui.search;

import org.jspecify.annotations.NullMarked;
