/** Auditing a cache repeatedly, through lost connections, until cancelled. */
@NullMarked
package dev.cachewarden.app.watch;

import org.jspecify.annotations.NullMarked;
