/**
 * The cache server over Lettuce: connecting, scanning, reading, deleting. Everything that is sent
 * passes {@link dev.cachewarden.redis.CommandGate}. Decides nothing about keys or environments.
 */
@NullMarked
package dev.cachewarden.redis;

import org.jspecify.annotations.NullMarked;
