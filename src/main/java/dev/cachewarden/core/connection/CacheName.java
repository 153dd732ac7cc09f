package dev.cachewarden.core.connection;

/**
 * Which cache something is about: what is known of one says nothing of another. Two caches are the
 * same where server, port, database and prefix are named the same. A server's run id would identify
 * it better, but changes with every restart and failover, and is hidden by managed services.
 *
 * @param server {@code host:port}, and the database if it is not 0: {@code host:port/2}
 * @param prefix first segment of its keys
 */
public record CacheName(String server, String prefix) {

    /** {@code clerk on host:port/2}. */
    public String words() {
        return prefix + " on " + server;
    }
}
