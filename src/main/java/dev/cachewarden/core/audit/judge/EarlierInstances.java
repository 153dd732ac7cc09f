package dev.cachewarden.core.audit.judge;

import dev.cachewarden.core.audit.InstanceClaim;
import dev.cachewarden.core.audit.InstanceClaim.Source;
import dev.cachewarden.core.audit.KnownInstance;
import dev.cachewarden.core.text.Numbers;

import java.util.List;
import java.util.Optional;

/**
 * Merges the instances known from earlier audits with what the entries show in this one. Since
 * users come and go, a difference alone does not replace a known instance but is reported as a
 * conflict. The known instance is replaced only when far more users agree than before, or when the
 * users of another environment show it.
 */
final class EarlierInstances {

    private static final long FAR_MORE = 10;

    private final List<KnownInstance> known;
    private final List<InstanceClaim> now;

    /**
     * @param now what every environment shows by itself
     */
    EarlierInstances(List<KnownInstance> known, List<InstanceClaim> now) {
        this.known = known;
        this.now = now;
    }

    /** What is known of an environment, all in all. */
    InstanceClaim merged(InstanceClaim seen) {
        return known.stream()
                .filter(it -> it.environment().equals(seen.environment()))
                .findFirst()
                .map(it -> merged(seen, it))
                .orElse(seen);
    }

    private InstanceClaim merged(InstanceClaim seen, KnownInstance before) {
        if (seen.source() == Source.NOT_LEARNED) {
            return seen;
        }
        if (seen.instance().isEmpty()) {
            return before.claim();
        }
        if (seen.instance().equals(Optional.of(before.instance()))) {
            return before.source().isGiven() && !seen.source().isGiven() ? before.claim() : seen;
        }
        return seen.source().isGiven() || isOverruled(before, seen)
                ? seen.insteadOf(before.claim())
                : before.claim()
                        .against(
                                "But now "
                                        + Numbers.of(seen.votes().agreeing())
                                        + " of "
                                        + Numbers.of(seen.votes().showing())
                                        + " users show "
                                        + seen.instance().orElseThrow()
                                        + ": either they are leaked, or "
                                        + seen.environment()
                                        + " has moved to another Clerk instance; then configure"
                                        + " that one, or audit once with --relearn");
    }

    private boolean isOverruled(KnownInstance before, InstanceClaim seen) {
        if (before.source().isGiven()) {
            return false;
        }
        boolean wereFew =
                before.votes().agreeing() < Majority.MANY
                        && seen.votes().agreeing() > before.votes().agreeing();
        return wereFew
                || seen.votes().agreeing() >= FAR_MORE * before.votes().agreeing()
                || isShownElsewhere(before);
    }

    /** Whether another environment's users say now that the instance is theirs. */
    private boolean isShownElsewhere(KnownInstance before) {
        return now.stream()
                .filter(it -> !it.environment().equals(before.environment()))
                .filter(it -> it.votes().agreeing() >= Majority.MANY || it.source().isGiven())
                .anyMatch(it -> it.instance().equals(Optional.of(before.instance())));
    }
}
