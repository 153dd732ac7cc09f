/**
 * The commands around audits: the audit itself, the rules, and mutes. Reports go to stdout or a
 * file; costs, progress and questions to stderr.
 */
@NullMarked
package dev.cachewarden.cli.audit;

import org.jspecify.annotations.NullMarked;
