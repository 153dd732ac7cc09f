package dev.cachewarden.app.verify;

import dev.cachewarden.core.key.CacheKey;

/**
 * The question who owns a username.
 *
 * @param entry number of the entry under that username
 * @param name the username to look up
 * @param cached id of the user in the entry; empty if it says that there is none
 * @param counted whether the user counts as verified so far
 */
record UsernameQuestion(int entry, CacheKey key, String name, String cached, boolean counted) {}
