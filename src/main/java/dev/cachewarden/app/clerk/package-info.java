/**
 * The Clerk instances of environments: which secret key belongs to which, and what Clerk says of
 * them. How Clerk is spoken to is not known here.
 */
@NullMarked
package dev.cachewarden.app.clerk;

import org.jspecify.annotations.NullMarked;
