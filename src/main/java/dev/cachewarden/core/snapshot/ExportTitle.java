package dev.cachewarden.core.snapshot;

import java.time.Instant;

/**
 * What an exported snapshot is of. Holds nothing of any entry, so it can be read without a pass
 * phrase.
 *
 * @param takenAt when reading began, by the server's clock, by which entries end; by this machine's
 *     where the server refuses TIME
 * @param server {@code host:port/2}
 * @param prefix of its keys, {@code clerk}
 * @param selection what of the cache was wanted
 */
public record ExportTitle(
        Instant takenAt, String server, String prefix, SnapshotSelection selection) {}
