/**
 * Auditing the open cache from the window: when, at what price, and which findings are at a place
 * of the tree. How findings are listed, repaired and muted is the work of other packages.
 */
@NullMarked
package dev.cachewarden.ui.audit;

import org.jspecify.annotations.NullMarked;
