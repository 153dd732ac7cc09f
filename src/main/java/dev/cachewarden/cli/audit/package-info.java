/**
 * The commands around audits: the audit itself, the rules, and what is not to be told. Reports go
 * to stdout or a file; costs, progress and questions to stderr.
 */
@NullMarked
package dev.cachewarden.cli.audit;

import org.jspecify.annotations.NullMarked;
