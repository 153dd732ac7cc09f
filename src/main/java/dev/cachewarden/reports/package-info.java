/**
 * Reports of flushes and repairs as files of JSON lines under the user's state folder. An adapter:
 * nothing is decided here.
 */
@NullMarked
package dev.cachewarden.reports;

import org.jspecify.annotations.NullMarked;
