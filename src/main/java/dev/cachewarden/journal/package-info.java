/**
 * Journals of flushes and repairs, the history of watches, and the instances that audits learned,
 * as files of JSON under the state folder of the user. An adapter: nothing is decided here.
 */
@NullMarked
package dev.cachewarden.journal;

import org.jspecify.annotations.NullMarked;
