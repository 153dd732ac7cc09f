/**
 * When entries end: the latest reading of each entry's time to live, shared by all views that show
 * it.
 */
@NullMarked
package dev.cachewarden.ui.ttl;

import org.jspecify.annotations.NullMarked;
