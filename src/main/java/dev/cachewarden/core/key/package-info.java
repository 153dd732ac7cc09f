/**
 * The key grammar: how a key's bytes are read, written, matched and shown. Nothing else splits or
 * builds keys.
 */
@NullMarked
package dev.cachewarden.core.key;

import org.jspecify.annotations.NullMarked;
