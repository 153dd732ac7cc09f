/**
 * Auditing the open cache again and again from the window: when, what has changed since it began,
 * and who is notified. The audits themselves are the work of the audit's package.
 */
@NullMarked
package dev.cachewarden.ui.watch;

import org.jspecify.annotations.NullMarked;
