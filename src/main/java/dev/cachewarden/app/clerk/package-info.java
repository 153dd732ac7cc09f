/**
 * The Clerk instances of environments: which secret key belongs to which, and Clerk's answers about
 * them. Knows nothing of Clerk's protocol.
 */
@NullMarked
package dev.cachewarden.app.clerk;

import org.jspecify.annotations.NullMarked;
