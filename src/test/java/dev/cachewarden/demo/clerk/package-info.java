@NullMarked
package dev.cachewarden.demo.clerk;

import org.jspecify.annotations.NullMarked;
