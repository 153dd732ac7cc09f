/** Pictures of a type's entries: how long they live, how large they are, whose users they hold. */
@NullMarked
package dev.cachewarden.ui.figures;

import org.jspecify.annotations.NullMarked;
