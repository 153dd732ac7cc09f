@NullMarked
package dev.cachewarden.core.clerk;

import org.jspecify.annotations.NullMarked;
