package dev.cachewarden.core.connection;

/**
 * The user as whom a cache was opened, and the source of that login: reports name both.
 *
 * @param user as reported by the server; empty where it does not report one
 * @param source what described the connection, {@code REDIS_URL in .env}; empty where that is not
 *     known
 */
public record Login(String user, String source) {}
