/**
 * The tree of a cache: section, type, range, key. Items are made when their parent is opened; a
 * node is known by its path, so that a refresh keeps what was open and selected.
 */
@NullMarked
package dev.cachewarden.ui.tree;

import org.jspecify.annotations.NullMarked;
