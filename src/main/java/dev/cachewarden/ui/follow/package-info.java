/** How the window keeps the keys it shows true: by reports of the server, or by reading again. */
@NullMarked
package dev.cachewarden.ui.follow;

import org.jspecify.annotations.NullMarked;
