/**
 * Keeps what is known of a cache's keys true while they change, by what the server reports. Nothing
 * here reads a value.
 */
@NullMarked
package dev.cachewarden.app.follow;

import org.jspecify.annotations.NullMarked;
