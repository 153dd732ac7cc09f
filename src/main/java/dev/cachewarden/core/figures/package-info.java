/** Figures of many entries: how long they live, how large they are, whose users they hold. */
@NullMarked
package dev.cachewarden.core.figures;

import org.jspecify.annotations.NullMarked;
