@NullMarked
package dev.cachewarden.clerk;

import org.jspecify.annotations.NullMarked;
