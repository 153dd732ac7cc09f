/**
 * Who is cached: the names and addresses of the users that values hold, which entries hold them,
 * and the search for a person by any of them. Lives in memory only.
 */
@NullMarked
package dev.cachewarden.core.people;

import org.jspecify.annotations.NullMarked;
