/**
 * What changes between repeated audits: findings that appear, go on, go and come back. Pure
 * comparison; when to audit and whom to notify is decided elsewhere.
 */
@NullMarked
package dev.cachewarden.core.watch;

import org.jspecify.annotations.NullMarked;
