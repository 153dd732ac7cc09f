/**
 * The command that asks Clerk about one entry, shows what differs and puts the entry right. Answers
 * go to stdout; questions, refusals and hints to stderr.
 */
@NullMarked
package dev.cachewarden.cli.live;

import org.jspecify.annotations.NullMarked;
