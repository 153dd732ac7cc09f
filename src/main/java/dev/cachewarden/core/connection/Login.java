package dev.cachewarden.core.connection;

/**
 * As whom a cache was opened, and who said so: what reports name beside the server.
 *
 * @param user as the server says; empty where it does not say
 * @param source what described the connection, {@code REDIS_URL in .env}; empty where that is not
 *     known
 */
public record Login(String user, String source) {}
