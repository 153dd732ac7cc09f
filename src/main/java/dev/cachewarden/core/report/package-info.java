/**
 * Audits as documents: Markdown, JSON, the cells of a table, and the sentences that all of them
 * share. Plain text in, plain text out; nothing is written to a file here.
 */
@NullMarked
package dev.cachewarden.core.report;

import org.jspecify.annotations.NullMarked;
