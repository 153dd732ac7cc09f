/** The commands of saved connections. */
@NullMarked
package dev.cachewarden.cli.connection;

import org.jspecify.annotations.NullMarked;
