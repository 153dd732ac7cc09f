package dev.cachewarden.core.audit;

import dev.cachewarden.core.audit.InstanceClaim.Source;

import java.time.Instant;

/**
 * What an earlier audit knew of an environment's Clerk instance. That is knowledge about the cache,
 * not about the moment: it holds while the environment is empty.
 *
 * @param environment its name
 * @param instance {@code ins_…}
 * @param source configured, reported by Clerk, or learned
 * @param since when that was
 * @param votes of the users then
 */
public record KnownInstance(
        String environment, String instance, Source source, Instant since, InstanceVotes votes) {

    /** As an audit's claim, from then. */
    public InstanceClaim claim() {
        return InstanceClaim.of(environment, source, instance, votes).since(since);
    }
}
