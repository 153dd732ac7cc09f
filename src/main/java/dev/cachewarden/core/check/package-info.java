/** What a test of a connection asks, and what came of each question. No I/O. */
@NullMarked
package dev.cachewarden.core.check;

import org.jspecify.annotations.NullMarked;
