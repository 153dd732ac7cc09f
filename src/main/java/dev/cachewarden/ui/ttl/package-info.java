/**
 * When entries end: one reading of each entry's time to live, whoever made it, for every view that
 * speaks of it.
 */
@NullMarked
package dev.cachewarden.ui.ttl;

import org.jspecify.annotations.NullMarked;
