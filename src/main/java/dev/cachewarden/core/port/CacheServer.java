package dev.cachewarden.core.port;

/**
 * An open connection to a Redis database: the reading half, and access to the writing one. Only
 * package {@code app.change} asks for that.
 */
public interface CacheServer extends CacheReader {

    CacheWriter writer();

    /** Asks what the server is and what its user may; by default nothing can be asked. */
    default ServerInspection inspection() {
        return ServerInspection.NONE;
    }
}
