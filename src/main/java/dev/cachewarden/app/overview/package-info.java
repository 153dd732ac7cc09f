/** What the page of a whole cache names beyond the figures of its audit. */
@NullMarked
package dev.cachewarden.app.overview;

import org.jspecify.annotations.NullMarked;
