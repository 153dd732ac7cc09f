/** Words for quantities that several views, commands and reports have to tell alike. */
@NullMarked
package dev.cachewarden.core.text;

import org.jspecify.annotations.NullMarked;
