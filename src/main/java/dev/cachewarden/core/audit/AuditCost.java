package dev.cachewarden.core.audit;

/**
 * What an audit asks of the server.
 *
 * @param commands how many are sent; each is billed where commands are billed
 * @param bytes of values that are fetched; before a run an estimate, 0 where nothing is known
 */
public record AuditCost(long commands, long bytes) {}
