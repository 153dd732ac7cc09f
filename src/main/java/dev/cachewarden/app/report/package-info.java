/**
 * Findings and answers as documents that people keep and send on: private fields are masked in all
 * of them. The same in the window and on the command line.
 */
@NullMarked
package dev.cachewarden.app.report;

import org.jspecify.annotations.NullMarked;
