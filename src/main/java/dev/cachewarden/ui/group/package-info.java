/** A page about a part of the cache: its counts by type, or its keys in a virtual table. */
@NullMarked
package dev.cachewarden.ui.group;

import org.jspecify.annotations.NullMarked;
