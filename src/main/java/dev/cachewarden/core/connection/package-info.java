/**
 * Which database to open, how to log in, and how the app lays its cache out. Reads URLs and
 * variables; opens nothing.
 */
@NullMarked
package dev.cachewarden.core.connection;

import org.jspecify.annotations.NullMarked;
