package dev.cachewarden.core.snapshot;

/**
 * What the writer of a snapshot says at its end, so that a file that ends early cannot be taken for
 * a whole one.
 *
 * @param entries that it holds
 * @param vanished keys that were listed and had ended when they were read
 * @param unread keys of which nothing is known: refused by the server, or too long to be kept
 */
public record ExportCounts(long entries, long vanished, long unread) {}
