package dev.cachewarden.redis;

import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.core.port.ServerFacts;

import io.lettuce.core.api.StatefulRedisConnection;

/**
 * A connection that is logged in, and the threads behind it.
 *
 * @param release frees those threads
 */
record Link(
        StatefulRedisConnection<ByteString, ByteString> connection,
        CommandGate gate,
        ServerFacts facts,
        Runnable release)
        implements AutoCloseable {

    @Override
    public void close() {
        gate.close();
        release.run();
    }
}
