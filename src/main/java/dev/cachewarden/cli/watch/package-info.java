/**
 * The command that audits again and again and tells what has changed: a line an event to stdout, to
 * a channel of people, and figures to a monitoring system.
 */
@NullMarked
package dev.cachewarden.cli.watch;

import org.jspecify.annotations.NullMarked;
