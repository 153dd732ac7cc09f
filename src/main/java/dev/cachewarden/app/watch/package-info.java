/** Auditing a cache again and again, through lost connections, until told to stop. */
@NullMarked
package dev.cachewarden.app.watch;

import org.jspecify.annotations.NullMarked;
