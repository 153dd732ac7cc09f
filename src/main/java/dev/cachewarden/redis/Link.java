package dev.cachewarden.redis;

import dev.cachewarden.core.port.ServerFacts;

/**
 * A connection that is logged in, and the threads behind it.
 *
 * @param release frees those threads
 */
record Link(CommandGate gate, ServerFacts facts, Runnable release) implements AutoCloseable {

    @Override
    public void close() {
        gate.close();
        release.run();
    }
}
