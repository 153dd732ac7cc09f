package dev.cachewarden.core.audit.judge;

import dev.cachewarden.core.audit.EntriesSeen;
import dev.cachewarden.core.audit.Judgement;
import dev.cachewarden.core.key.CacheKey;

import java.util.List;

/**
 * A judgement, and how much it was made of.
 *
 * @param refused keys that may not be read
 * @param expiredMeanwhile findings dropped because their entries have expired
 */
public record Judged(
        Judgement judgement, EntriesSeen seen, List<CacheKey> refused, long expiredMeanwhile) {

    public Judged {
        refused = List.copyOf(refused);
    }
}
