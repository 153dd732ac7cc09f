package dev.cachewarden.redis;

/**
 * The round-trip time to a server, without the time that a command takes there, in ns.
 *
 * @param least of the last cheap commands; 0 while there are too few samples
 * @param usual their median; while there are too few samples, the least of any command, which is an
 *     upper bound
 */
record RoundTrip(long least, long usual) {}
