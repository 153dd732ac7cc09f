/** Files that are either whole or not there. Plain Java, no format of any file is known here. */
@NullMarked
package dev.cachewarden.core.file;

import org.jspecify.annotations.NullMarked;
