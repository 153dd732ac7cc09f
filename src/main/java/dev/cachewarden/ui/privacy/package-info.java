/** What of people is hidden on this screen, and the names that may be shown for keys. */
@NullMarked
package dev.cachewarden.ui.privacy;

import org.jspecify.annotations.NullMarked;
