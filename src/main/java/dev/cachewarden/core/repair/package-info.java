/**
 * What a repair would do, what it did and how that is said. Knows nothing of how it is carried out:
 * {@code app.repair} does that.
 */
@NullMarked
package dev.cachewarden.core.repair;

import org.jspecify.annotations.NullMarked;
