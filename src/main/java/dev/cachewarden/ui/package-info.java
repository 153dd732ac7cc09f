/** The window's start: decides whether one can be opened, and opens it. */
@NullMarked
package dev.cachewarden.ui;

import org.jspecify.annotations.NullMarked;
