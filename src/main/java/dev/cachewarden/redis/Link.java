package dev.cachewarden.redis;

import dev.cachewarden.core.port.ServerFacts;

import io.lettuce.core.resource.ClientResources;

/**
 * A connection that is logged in, and the threads behind it.
 *
 * @param resources those threads, perhaps with others
 * @param release closes it, and frees those that it has for itself
 */
record Link(CommandGate gate, ServerFacts facts, ClientResources resources, Runnable release)
        implements AutoCloseable {

    @Override
    public void close() {
        gate.close();
        release.run();
    }
}
