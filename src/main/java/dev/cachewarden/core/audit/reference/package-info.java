/**
 * A compact cross-reference of a whole cache: which user is in which entry, and what the copy says.
 * Some sixty bytes a copy; knows no rule.
 */
@NullMarked
package dev.cachewarden.core.audit.reference;

import org.jspecify.annotations.NullMarked;
