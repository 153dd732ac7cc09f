/**
 * Auditing a cache repeatedly, through lost connections, until cancelled. A <em>watch</em> is a
 * sequence of <em>rounds</em>; each round is one scan and one audit, and what it found is compared
 * with the rounds before it. What one user started, from its first round to its last, is a
 * <em>run</em>.
 */
@NullMarked
package dev.cachewarden.app.watch;

import org.jspecify.annotations.NullMarked;
