/**
 * Clerk's Backend API over HTTP: requests, limits, retries, and answers read without losing a byte.
 * An adapter; the only place that sends a secret key.
 */
@NullMarked
package dev.cachewarden.clerk;

import org.jspecify.annotations.NullMarked;
