/**
 * The built-in demo: a real Redis process on loopback and the cache it is filled with. Nothing else
 * may depend on it but the composition root.
 */
@NullMarked
package dev.cachewarden.demo;

import org.jspecify.annotations.NullMarked;
