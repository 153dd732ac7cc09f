package dev.cachewarden.core.audit;

import dev.cachewarden.core.key.CacheKey;

import java.util.List;
import java.util.Optional;

/**
 * A repair that a finding speaks of, possible or not.
 *
 * @param on the keys it would change: some or all of the finding's
 * @param moveTo where {@link RepairKind#MOVE} would put the only key of {@code on}
 * @param refusal why it is not possible; empty if it is
 */
public record RepairOffer(
        RepairKind kind, List<CacheKey> on, Optional<CacheKey> moveTo, Optional<String> refusal) {

    public RepairOffer {
        on = List.copyOf(on);
    }

    public static RepairOffer of(RepairKind kind, List<CacheKey> on) {
        return new RepairOffer(kind, on, Optional.empty(), Optional.empty());
    }

    public static RepairOffer of(RepairKind kind, CacheKey on) {
        return of(kind, List.of(on));
    }

    public static RepairOffer move(CacheKey from, CacheKey to) {
        return new RepairOffer(RepairKind.MOVE, List.of(from), Optional.of(to), Optional.empty());
    }

    public static RepairOffer refused(RepairKind kind, CacheKey on, String why) {
        return new RepairOffer(kind, List.of(on), Optional.empty(), Optional.of(why));
    }

    public boolean isPossible() {
        return refusal.isEmpty();
    }
}
