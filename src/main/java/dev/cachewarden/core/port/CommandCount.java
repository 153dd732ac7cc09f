package dev.cachewarden.core.port;

/**
 * How often a command was sent on a connection. A command inside a pipeline counts as itself, as
 * hosted Redis bills it.
 */
public record CommandCount(String command, long sent) {}
