package dev.cachewarden.core.snapshot;

import java.time.Instant;

/**
 * What an exported snapshot is of.
 *
 * @param takenAt when reading began, by the server's clock, by which entries end; by this machine's
 *     where the server refuses TIME
 * @param server {@code host:port/2}
 * @param prefix of its keys, {@code clerk}
 * @param selection what of the cache was wanted, {@code production} or {@code all of clerk}
 */
public record ExportTitle(Instant takenAt, String server, String prefix, String selection) {}
