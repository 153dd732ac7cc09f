/**
 * The built-in demo: a real Redis process on loopback, the cache it is filled with, and a Clerk
 * that knows its users. Nothing else may depend on it but the composition root.
 */
@NullMarked
package dev.cachewarden.demo;

import org.jspecify.annotations.NullMarked;
