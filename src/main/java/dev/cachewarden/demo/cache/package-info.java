/**
 * The cache the demo is filled with: invented users of three Clerk instances in every shape that
 * occurs, and the incident; and the same users as Clerk has them today, four of whom have changed
 * since they were cached ({@link SinceCached}). Only makes keys and values; sends nothing.
 */
@NullMarked
package dev.cachewarden.demo.cache;

import org.jspecify.annotations.NullMarked;
