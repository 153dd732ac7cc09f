/** Figures of watches for Prometheus, by its own library. An adapter. */
@NullMarked
package dev.cachewarden.metrics;

import org.jspecify.annotations.NullMarked;
