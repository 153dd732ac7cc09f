package dev.cachewarden.cli.refetch;

import dev.cachewarden.core.clerk.ClerkAnswer;
import dev.cachewarden.core.clerk.verdict.EntryVerdict;
import dev.cachewarden.core.clerk.verdict.UserVerdict;
import dev.cachewarden.core.clerk.verdict.VerdictWords;
import dev.cachewarden.core.entry.Ttl;
import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.port.SeenValue;
import dev.cachewarden.core.value.DecodedValue;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * An entry and what Clerk says of it.
 *
 * @param cached empty if it is not cached
 */
record Refetched(Optional<Cached> cached, EntryVerdict verdict) {

    /**
     * What the entry holds.
     *
     * @param seen the exact content, which {@code value} was decoded from
     */
    record Cached(SeenValue seen, Ttl ttl, DecodedValue value) {}

    CacheKey key() {
        return verdict.key();
    }

    /** One for each environment that was asked. */
    List<ClerkAnswer> answers() {
        return verdict.clerk().answers();
    }

    /** What an answer means by itself. */
    List<UserVerdict> users(ClerkAnswer answer, ZoneId zone) {
        return EntryVerdict.ofAnswer(key(), cached.map(Cached::value), answer, zone);
    }

    /** Whether everything that was asked was answered. */
    boolean isAnswered() {
        return answers().stream().allMatch(ClerkAnswer::isKnown);
    }

    /**
     * What follows from the answers together, a sentence; empty if it is no more than each answer
     * says by itself.
     */
    Optional<String> conclusion() {
        boolean isConclusive =
                switch (verdict.agreement()) {
                    case WRONG -> true;
                    case NOT_KNOWN -> verdict.ownAnswer().filter(ClerkAnswer::isProof).isPresent();
                    case AGREES, DIFFERS, AWAITED -> false;
                };
        return cached.isPresent() && isConclusive
                ? Optional.of(VerdictWords.of(verdict))
                : Optional.empty();
    }
}
