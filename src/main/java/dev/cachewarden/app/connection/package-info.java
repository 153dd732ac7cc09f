/**
 * Connections that are kept: what one comes to when it is opened, and saving, changing and
 * forgetting them together with their secrets; and testing a connection.
 */
@NullMarked
package dev.cachewarden.app.connection;

import org.jspecify.annotations.NullMarked;
