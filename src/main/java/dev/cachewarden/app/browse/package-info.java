/** Scanning a cache into an index, with progress, cancel and partial results. */
@NullMarked
package dev.cachewarden.app.browse;

import org.jspecify.annotations.NullMarked;
