/**
 * Reports of flushes and repairs, the history of watches, and the instances that audits learned, as
 * files of JSON under the user's state folder. An adapter: nothing is decided here.
 */
@NullMarked
package dev.cachewarden.reports;

import org.jspecify.annotations.NullMarked;
