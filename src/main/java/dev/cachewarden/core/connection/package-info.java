/**
 * Which database to open, how to log in, how the app lays its cache out, and what of all that is
 * secret. Reads URLs, files and variables; opens no connection.
 */
@NullMarked
package dev.cachewarden.core.connection;

import org.jspecify.annotations.NullMarked;
