package dev.cachewarden.core.audit.judge;

import dev.cachewarden.core.audit.InstanceClaim;
import dev.cachewarden.core.audit.InstanceClaim.Source;

import java.util.List;

/**
 * Which of several environments has the instance that they all claim. Equal claims are a tie: the
 * environments share an instance or one was filled by the other, and neither is believed.
 */
final class InstanceContest {

    /** A claim with this many times the users of another one is not affected by it. */
    private static final long TIMES = 3;

    private InstanceContest() {}

    /** The claim after a comparison with the others. */
    static InstanceClaim settled(InstanceClaim claim, List<InstanceClaim> all) {
        List<InstanceClaim> others =
                all.stream().filter(it -> !it.environment().equals(claim.environment())).toList();
        boolean isContested =
                switch (claim.source()) {
                    case LEARNED ->
                            others.stream()
                                    .filter(it -> it.instance().equals(claim.instance()))
                                    .anyMatch(it -> !beats(claim, it));
                    case TOO_FEW -> others.stream().anyMatch(it -> isShown(claim, it));
                    default -> false;
                };
        return isContested ? claim.unknown(Source.CONTESTED) : claim;
    }

    /** What a few show is not believed anyway; that others show it too is worth a word. */
    private static boolean isShown(InstanceClaim few, InstanceClaim other) {
        return other.instance().isPresent()
                ? other.instance().equals(few.shown())
                : other.source() == Source.TOO_FEW && other.shown().equals(few.shown());
    }

    private static boolean beats(InstanceClaim claim, InstanceClaim other) {
        if (other.source().isGiven()) {
            return false;
        }
        boolean isMany = claim.votes().agreeing() >= Majority.MANY;
        if (isKept(claim) != isKept(other)) {
            // What many users once said of an environment outlasts what another one shows now.
            return isKept(claim) ? isMany : other.votes().agreeing() < Majority.MANY && isMany;
        }
        if (isMany
                && other.votes().agreeing() < Majority.MANY
                && claim.votes().agreeing() >= TIMES * other.votes().agreeing()) {
            return true;
        }
        boolean isTooFew = !isMany && claim.votes().showing() < other.votes().showing();
        return !isTooFew && isMoreUnited(claim, other);
    }

    private static boolean isKept(InstanceClaim claim) {
        return claim.since().isPresent();
    }

    /** Whether the share of disagreeing users is at most half of the other's. */
    private static boolean isMoreUnited(InstanceClaim claim, InstanceClaim other) {
        return other.votes().disagreeing() > 0
                && 2 * claim.votes().disagreeing() * other.votes().showing()
                        <= other.votes().disagreeing() * claim.votes().showing();
    }
}
