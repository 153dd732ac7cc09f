/** What was changed from this computer, by whom, and whether it can be undone. */
@NullMarked
package dev.cachewarden.ui.journal;

import org.jspecify.annotations.NullMarked;
