/** The Redis commands that were sent: when, how long they took, and about which keys. */
@NullMarked
package dev.cachewarden.ui.commands;

import org.jspecify.annotations.NullMarked;
