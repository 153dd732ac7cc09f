package dev.cachewarden.redis;

/**
 * What the way to a server and back takes by itself, in ns.
 *
 * @param least of the last cheap commands; 0 where too few are known to tell
 * @param usual their median; where too few are known, the least of any command: the way is no
 *     longer than that
 */
record RoundTrip(long least, long usual) {}
