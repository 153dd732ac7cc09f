/** Whose the users are whom entries hold: the environment's own, or another one's. */
@NullMarked
package dev.cachewarden.core.origin;

import org.jspecify.annotations.NullMarked;
