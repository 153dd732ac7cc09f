/**
 * What one cache entry is: its stored value, its time to live, the shape of its value and the users
 * in it. No parsing library and no Redis here.
 */
@NullMarked
package dev.cachewarden.core.entry;

import org.jspecify.annotations.NullMarked;
