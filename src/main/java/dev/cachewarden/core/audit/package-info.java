/**
 * What an audit finds: rules, findings with their evidence, and the report of a run. Reading the
 * cache is a use case's work, repairing it that of {@code core.repair}.
 */
@NullMarked
package dev.cachewarden.core.audit;

import org.jspecify.annotations.NullMarked;
