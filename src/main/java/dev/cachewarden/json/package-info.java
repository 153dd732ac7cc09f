/** Reads JSON text with Jackson's streaming parser. Knows nothing of what the JSON means. */
@NullMarked
package dev.cachewarden.json;

import org.jspecify.annotations.NullMarked;
