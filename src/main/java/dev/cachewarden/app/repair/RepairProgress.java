package dev.cachewarden.app.repair;

/**
 * How far a repair is.
 *
 * @param tried entries that were answered for
 * @param total entries to repair
 * @param done of those tried, how many were changed
 */
public record RepairProgress(int tried, int total, int done) {}
