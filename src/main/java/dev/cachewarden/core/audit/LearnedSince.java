package dev.cachewarden.core.audit;

import dev.cachewarden.core.audit.InstanceClaim.Source;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is to be kept of instances after an audit. */
public final class LearnedSince {

    private LearnedSince() {}

    /**
     * What was kept, updated by what an audit knew better: configured or reported instances, and
     * those that more users showed than ever. What the audit itself only recalled is left
     * unchanged.
     *
     * @param claims of the audit
     * @param isWhole whether it read all values of all environments: what part of them shows can be
     *     contested by the rest
     */
    public static List<KnownInstance> of(
            List<KnownInstance> kept, List<InstanceClaim> claims, boolean isWhole, Instant now) {
        Map<String, KnownInstance> all = new LinkedHashMap<>();
        kept.forEach(it -> all.put(it.environment(), it));
        for (InstanceClaim claim : claims) {
            boolean isKept =
                    claim.source().isGiven() || (isWhole && claim.source() == Source.LEARNED);
            if (isKept && claim.since().isEmpty() && claim.instance().isPresent()) {
                all.merge(claim.environment(), known(claim, now), LearnedSince::better);
            }
        }
        return List.copyOf(all.values());
    }

    private static KnownInstance known(InstanceClaim claim, Instant now) {
        return new KnownInstance(
                claim.environment(),
                claim.instance().orElseThrow(),
                claim.source(),
                now,
                claim.votes());
    }

    private static KnownInstance better(KnownInstance before, KnownInstance now) {
        boolean isSame =
                before.instance().equals(now.instance()) && before.source() == now.source();
        boolean saysMore =
                now.source() == Source.LEARNED
                        && now.votes().agreeing() > before.votes().agreeing();
        return isSame && !saysMore ? before : now;
    }
}
