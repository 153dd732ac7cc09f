/** One entry's users as Clerk knows them now, and the entry written back in its own shape. */
@NullMarked
package dev.cachewarden.app.refetch;

import org.jspecify.annotations.NullMarked;
