/**
 * What Clerk says of its users: whom to ask, how it answers, and how an answer can be missing.
 * Nothing here sends anything.
 */
@NullMarked
package dev.cachewarden.core.clerk;

import org.jspecify.annotations.NullMarked;
