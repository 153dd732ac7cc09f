/**
 * The copies of one entry side by side: a model that reads, counts down and edits, and the view of
 * it. Aligning and decoding are the core's.
 */
@NullMarked
package dev.cachewarden.ui.compare;

import org.jspecify.annotations.NullMarked;
