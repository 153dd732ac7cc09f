/**
 * Snapshots in the window: the sheets that open one in place of a server, save one and show how one
 * differs. What is in an opened one is shown by the same views as a cache.
 */
@NullMarked
package dev.cachewarden.ui.snapshot;

import org.jspecify.annotations.NullMarked;
