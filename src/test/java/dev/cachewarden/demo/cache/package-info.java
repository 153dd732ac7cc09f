@NullMarked
package dev.cachewarden.demo.cache;

import org.jspecify.annotations.NullMarked;
