/**
 * How tasks end. A report's verdict and a command's exit code both are made of it, so that they
 * cannot contradict each other.
 */
@NullMarked
package dev.cachewarden.core.outcome;

import org.jspecify.annotations.NullMarked;
