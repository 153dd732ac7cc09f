/**
 * A JSON document as plain values that keep member order and number text. Reading text into it is
 * an adapter's work.
 */
@NullMarked
package dev.cachewarden.core.json;

import org.jspecify.annotations.NullMarked;
