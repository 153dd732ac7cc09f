/**
 * What entries were at one moment, kept so that they can be put back: a {@linkplain
 * dev.cachewarden.core.snapshot.SavedEntry saved entry} is what an entry held before a change, and
 * a mark of what the change left in its place. Undoing puts the one back as long as the other is
 * still there.
 */
@NullMarked
package dev.cachewarden.core.snapshot;

import org.jspecify.annotations.NullMarked;
