/**
 * What a stored value means: how it is encoded, its shape, the users in it, the Clerk instance they
 * came from, and what of it is private. Reads; never writes a value.
 */
@NullMarked
package dev.cachewarden.core.value;

import org.jspecify.annotations.NullMarked;
