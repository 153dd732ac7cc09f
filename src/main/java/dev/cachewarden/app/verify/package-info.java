/**
 * Asks Clerk for all cached users of environments, a hundred a request, and lays the copies beside
 * the answers.
 */
@NullMarked
package dev.cachewarden.app.verify;

import org.jspecify.annotations.NullMarked;
