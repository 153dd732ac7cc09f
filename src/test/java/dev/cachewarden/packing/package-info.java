@NullMarked
package dev.cachewarden.packing;

import org.jspecify.annotations.NullMarked;
