/** Audits and entries in formats that are written by a library, which the core does without. */
@NullMarked
package dev.cachewarden.app.export;

import org.jspecify.annotations.NullMarked;
