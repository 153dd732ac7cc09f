package dev.cachewarden.core.snapshot;

import java.time.Instant;

/**
 * What a snapshot is of.
 *
 * @param id that of the change: see {@link dev.cachewarden.core.change.ChangeId}
 * @param takenAt when it was begun, by the server's clock, by which entries end; by this machine's
 *     where the server does not say its time
 * @param server {@code host:port/2}
 * @param action that its entries were kept from, {@code Flush development}
 */
public record SnapshotTitle(String id, Instant takenAt, String server, String action) {}
