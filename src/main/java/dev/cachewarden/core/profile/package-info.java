/**
 * Connections that a user keeps under a name: where a cache is, how to log in, how it is used. A
 * profile holds no secret, only where one comes from.
 */
@NullMarked
package dev.cachewarden.core.profile;

import org.jspecify.annotations.NullMarked;
