package dev.cachewarden.redis;

import dev.cachewarden.core.port.ConnectionState;

import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.function.Supplier;

/**
 * Connections that are watched on, by one batch at a time. They never open their sockets again by
 * themselves: what was watched on the old one would be removed on the other without a condition.
 * Safe for all threads.
 */
final class WatchLinks implements AutoCloseable {

    private final Supplier<Link> connecting;
    private final CommandPaces paces;
    private final Deque<Link> idle = new ConcurrentLinkedDeque<>();

    /**
     * @param connecting opens a connection that does not open its socket again
     * @param paces of the connection that is used at the same time
     */
    WatchLinks(Supplier<Link> connecting, CommandPaces paces) {
        this.connecting = connecting;
        this.paces = paces;
    }

    /**
     * One that nobody else has.
     *
     * @throws dev.cachewarden.core.port.CacheException if there is none and none can be opened
     */
    Link take() {
        Link link = idle();
        paces.beginBeside();
        return link;
    }

    private Link idle() {
        for (Link link = idle.poll(); link != null; link = idle.poll()) {
            if (link.gate().state() == ConnectionState.CONNECTED) {
                return link;
            }
            link.close();
        }
        return connecting.get();
    }

    /** Takes one back on which nothing is watched. */
    void give(Link link) {
        paces.endBeside();
        idle.push(link);
    }

    /** Closes one on which something may be watched: the server forgets it with the connection. */
    void drop(Link link) {
        paces.endBeside();
        link.close();
    }

    /** Closes those that nobody has. */
    @Override
    public void close() {
        for (Link link = idle.poll(); link != null; link = idle.poll()) {
            link.close();
        }
    }
}
