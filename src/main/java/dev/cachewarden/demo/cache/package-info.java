/**
 * The cache the demo is filled with: invented users of three Clerk instances in every shape that
 * occurs, and the incident. Only makes keys and values; sends nothing.
 */
@NullMarked
package dev.cachewarden.demo.cache;

import org.jspecify.annotations.NullMarked;
