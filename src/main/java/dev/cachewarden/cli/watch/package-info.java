/**
 * The command that audits again and again and reports what has changed: one line per event to
 * stdout, messages to a chat channel, and figures to a monitoring system.
 */
@NullMarked
package dev.cachewarden.cli.watch;

import org.jspecify.annotations.NullMarked;
