/**
 * Audits of a cache: {@link dev.cachewarden.app.audit.Audits} is the one way to them for window and
 * command line (cost, audit, verify with Clerk, look again), {@link
 * dev.cachewarden.app.audit.LatestAudit} what of the last report still holds.
 */
@NullMarked
package dev.cachewarden.app.audit;

import org.jspecify.annotations.NullMarked;
