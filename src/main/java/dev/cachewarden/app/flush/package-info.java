/**
 * Planning, running and checking a flush over the core's ports. The only place that removes more
 * than one entry at a time.
 */
@NullMarked
package dev.cachewarden.app.flush;

import org.jspecify.annotations.NullMarked;
