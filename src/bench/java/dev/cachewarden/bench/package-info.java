/**
 * Speed and memory against named references, on a real server, in one run. Not part of the test
 * command.
 */
@NullMarked
package dev.cachewarden.bench;

import org.jspecify.annotations.NullMarked;
