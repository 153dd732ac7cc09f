/** Renders what Clerk says of users in the shape an entry has: the forms of Clerk's libraries. */
@NullMarked
package dev.cachewarden.core.clerk.render;

import org.jspecify.annotations.NullMarked;
