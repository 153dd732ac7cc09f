/**
 * Planning, running and checking a flush over the core's ports. What is sent goes through {@link
 * dev.cachewarden.app.change.CacheChanges}.
 */
@NullMarked
package dev.cachewarden.app.flush;

import org.jspecify.annotations.NullMarked;
