/**
 * What a flush is: its target, its plan, the accounting of its run and the report of it. Decides
 * and counts; sends nothing and writes no file.
 */
@NullMarked
package dev.cachewarden.core.flush;

import org.jspecify.annotations.NullMarked;
