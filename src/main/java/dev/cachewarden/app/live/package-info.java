/**
 * Use cases that ask Clerk: which instance an environment belongs to, what a cached user is now, an
 * entry written back, and a whole environment verified. How Clerk is spoken to is not known here.
 */
@NullMarked
package dev.cachewarden.app.live;

import org.jspecify.annotations.NullMarked;
