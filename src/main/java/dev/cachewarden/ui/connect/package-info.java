/** The form for a connection. Nothing of it is kept on disk. */
@NullMarked
package dev.cachewarden.ui.connect;

import org.jspecify.annotations.NullMarked;
