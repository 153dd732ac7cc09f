package dev.cachewarden.core.repair;

import dev.cachewarden.core.entry.Ttl;
import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.port.Change;
import dev.cachewarden.core.port.SeenValue;
import dev.cachewarden.core.value.Masking;

import java.util.Optional;

/**
 * What a plan has for one entry.
 *
 * @param moveTo the other name, where the entry is to be moved
 */
public record PlannedRepair(CacheKey key, Optional<CacheKey> moveTo, State state) {

    /** Whether the entry is to be repaired. */
    public sealed interface State {}

    /**
     * It is.
     *
     * @param seen what the entry holds; it is changed only if it still does then
     * @param ttl its own at that time
     */
    public record Ready(SeenValue seen, Change change, Ttl ttl) implements State {}

    /** It holds something else than the audit saw, and is left alone. */
    public record Changed() implements State {}

    /** There is no such entry any more. */
    public record Gone() implements State {}

    /**
     * It cannot be repaired in this way.
     *
     * @param why one or more sentences
     */
    public record Refused(String why) implements State {}

    public boolean isReady() {
        return state instanceof Ready;
    }

    /** One sentence or more: what will be done to the entry, or why nothing will. */
    public String words(long nowNanos) {
        return Masking.sentence(RepairPlanWords.step(this, nowNanos));
    }
}
