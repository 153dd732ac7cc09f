/** Reads the copies of one entry that the sections of a cache hold. */
@NullMarked
package dev.cachewarden.app.compare;

import org.jspecify.annotations.NullMarked;
