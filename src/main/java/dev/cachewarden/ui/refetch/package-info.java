/** The shown entry beside its users at Clerk: columns, differences, deleting and writing back. */
@NullMarked
package dev.cachewarden.ui.refetch;

import org.jspecify.annotations.NullMarked;
