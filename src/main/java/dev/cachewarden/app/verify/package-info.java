/**
 * Asks Clerk for all cached users of environments, a hundred per request, and compares the copies
 * with the answers.
 */
@NullMarked
package dev.cachewarden.app.verify;

import org.jspecify.annotations.NullMarked;
