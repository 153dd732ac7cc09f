/**
 * Entries that somebody has selected, asked about together: what Clerk says of each, and what that
 * allows to be written or deleted. Nothing is changed here.
 */
@NullMarked
package dev.cachewarden.app.refetch.several;

import org.jspecify.annotations.NullMarked;
