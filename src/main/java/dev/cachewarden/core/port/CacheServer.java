package dev.cachewarden.core.port;

/**
 * An open connection to a Redis database: what reads, and the way to what writes. Everybody works
 * with the reading half; only package {@code app.change} asks for the other.
 */
public interface CacheServer extends CacheReader {

    CacheWriter writer();
}
