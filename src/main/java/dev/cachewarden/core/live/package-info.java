/**
 * Cached users against what Clerk says of them: how they differ, in words, and how an entry is
 * rendered again in its own shape.
 */
@NullMarked
package dev.cachewarden.core.live;

import org.jspecify.annotations.NullMarked;
