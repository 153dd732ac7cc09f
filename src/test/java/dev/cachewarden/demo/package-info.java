@NullMarked
package dev.cachewarden.demo;

import org.jspecify.annotations.NullMarked;
