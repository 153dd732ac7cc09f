/** How cached users differ from what Clerk says of them, in words and line by line. */
@NullMarked
package dev.cachewarden.core.clerk.diff;

import org.jspecify.annotations.NullMarked;
