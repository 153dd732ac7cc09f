package dev.cachewarden.app.verify;

import dev.cachewarden.core.key.CacheKey;

/**
 * Whose a username is.
 *
 * @param entry number of the entry that stands under the name
 * @param name as Clerk is asked for it
 * @param cached id of the user in the entry; empty if it says that there is none
 * @param counted whether the user counts as verified so far
 */
record UsernameQuestion(int entry, CacheKey key, String name, String cached, boolean counted) {}
