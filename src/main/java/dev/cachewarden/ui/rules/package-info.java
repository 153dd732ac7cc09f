/** Which rules an audit goes by and which findings are muted, shown and changed. */
@NullMarked
package dev.cachewarden.ui.rules;

import org.jspecify.annotations.NullMarked;
