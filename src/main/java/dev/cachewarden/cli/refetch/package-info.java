/** The command that asks Clerk for one entry. */
@NullMarked
package dev.cachewarden.cli.refetch;

import org.jspecify.annotations.NullMarked;
