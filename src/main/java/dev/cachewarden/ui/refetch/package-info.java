/** The shown entry next to its users at Clerk: columns, differences, deleting and writing back. */
@NullMarked
package dev.cachewarden.ui.refetch;

import org.jspecify.annotations.NullMarked;
