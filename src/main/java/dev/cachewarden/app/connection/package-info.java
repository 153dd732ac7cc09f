/**
 * Connections that are kept: what one comes to when it is opened, and saving, changing and
 * forgetting them together with their secrets.
 */
@NullMarked
package dev.cachewarden.app.connection;

import org.jspecify.annotations.NullMarked;
