/** What is known of the open cache's keys: the one model of them, which all views observe. */
@NullMarked
package dev.cachewarden.ui.keys;

import org.jspecify.annotations.NullMarked;
