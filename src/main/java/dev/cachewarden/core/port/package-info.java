/**
 * What the core needs from outside: a cache server, a JSON parser, a clock. Adapters implement
 * these and never meet each other.
 */
@NullMarked
package dev.cachewarden.core.port;

import org.jspecify.annotations.NullMarked;
