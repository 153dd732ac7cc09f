/** The command that finds people, and keys, in all environments. */
@NullMarked
package dev.cachewarden.cli.find;

import org.jspecify.annotations.NullMarked;
