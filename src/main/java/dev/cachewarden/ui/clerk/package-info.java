/** The Clerk secret keys of this window, and whose they are. */
@NullMarked
package dev.cachewarden.ui.clerk;

import org.jspecify.annotations.NullMarked;
