/** The window: toolbar, tree, page, drawer, status line, and the model that ties them together. */
@NullMarked
package dev.cachewarden.ui.shell;

import org.jspecify.annotations.NullMarked;
