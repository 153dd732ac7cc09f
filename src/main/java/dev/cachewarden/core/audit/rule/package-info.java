/**
 * The rules, one small class each: what it reads, how bad it is, its evidence, its repairs, its
 * documentation. Rules hold no state and read nothing themselves.
 */
@NullMarked
package dev.cachewarden.core.audit.rule;

import org.jspecify.annotations.NullMarked;
