package dev.cachewarden.app.repair;

/**
 * How far a repair is.
 *
 * @param tried entries that were answered for
 * @param total entries to repair
 */
public record RepairProgress(int tried, int total) {}
