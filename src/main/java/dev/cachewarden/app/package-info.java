/**
 * Use cases over the core's ports: what the window and the command line both do. No JavaFX, no
 * picocli, no adapter.
 */
@NullMarked
package dev.cachewarden.app;

import org.jspecify.annotations.NullMarked;
