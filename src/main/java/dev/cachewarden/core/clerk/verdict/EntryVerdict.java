package dev.cachewarden.core.clerk.verdict;

import dev.cachewarden.core.clerk.ClerkAnswer;
import dev.cachewarden.core.clerk.verdict.UserVerdict.Compared;
import dev.cachewarden.core.clerk.verdict.UserVerdict.Elsewhere;
import dev.cachewarden.core.clerk.verdict.UserVerdict.Lost;
import dev.cachewarden.core.clerk.verdict.UserVerdict.NotKnown;
import dev.cachewarden.core.clerk.verdict.UserVerdict.Why;
import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.key.Environment;
import dev.cachewarden.core.key.KeyType;
import dev.cachewarden.core.key.Section;
import dev.cachewarden.core.value.DecodedValue;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What Clerk's answers mean for an entry.
 *
 * @param isCached whether there is an entry
 * @param users what they mean for each of its users; of an entry without an environment, as the
 *     instances see it that know them
 * @param homes environments where the users of an entry without one live
 */
public record EntryVerdict(
        CacheKey key,
        boolean isCached,
        ClerkAnswers clerk,
        List<UserVerdict> users,
        List<String> homes) {

    /** Whether the entry agrees with Clerk. */
    public enum Agreement {
        /** The entry says what Clerk says, or nothing is cached. */
        AGREES,
        /**
         * It holds the right users, and they have changed, or lacks some of them; or it has no
         * environment, and its users live in one.
         */
        DIFFERS,
        /** It holds a user, or denies one, that it must not. */
        WRONG,
        /** What it means depends on an answer that has not come. */
        AWAITED,
        /** Nothing follows from what was asked and answered. */
        NOT_KNOWN
    }

    public EntryVerdict {
        users = List.copyOf(users);
        homes = List.copyOf(homes);
    }

    /**
     * Judges an entry. Takes time with large values: not for a window thread.
     *
     * @param cached what the entry holds; empty if it is not cached
     * @param zone of the times in texts
     */
    public static EntryVerdict of(
            CacheKey key, Optional<DecodedValue> cached, ClerkAnswers clerk, ZoneId zone) {
        AnswerComparison comparison = new AnswerComparison(key, cached, clerk, zone);
        Optional<Environment> own = own(key);
        List<String> homes = own.isPresent() ? List.of() : comparison.homes();
        return new EntryVerdict(
                key,
                cached.isPresent(),
                clerk,
                own.map(it -> comparison.own(it.name()))
                        .orElseGet(() -> comparison.everywhere(homes)),
                homes);
    }

    private static Optional<Environment> own(CacheKey key) {
        return key.section() instanceof Section.Configured(Environment environment)
                ? Optional.of(environment)
                : Optional.empty();
    }

    /** The environment that the key names, if it is a configured one. */
    public Optional<Environment> own() {
        return own(key);
    }

    /** What the entry's own instance says, where it was asked and has answered. */
    public Optional<ClerkAnswer> ownAnswer() {
        return own().flatMap(it -> clerk.of(it.name()));
    }

    public Agreement agreement() {
        if (own().isEmpty()) {
            return withoutEnvironment();
        }
        if (has(EntryVerdict::isAwaited)) {
            return Agreement.AWAITED;
        }
        boolean isAnswered = ownAnswer().filter(ClerkAnswer::isProof).isPresent();
        if (!isCached && isAnswered) {
            return Agreement.AGREES;
        }
        if (has(this::isWrong)) {
            return Agreement.WRONG;
        }
        if (has(EntryVerdict::isDifferent)) {
            return Agreement.DIFFERS;
        }
        return has(EntryVerdict::isNotKnown) ? Agreement.NOT_KNOWN : Agreement.AGREES;
    }

    private Agreement withoutEnvironment() {
        if (!clerk.awaited().isEmpty()) {
            return Agreement.AWAITED;
        }
        if (!homes.isEmpty()) {
            return isCached ? Agreement.DIFFERS : Agreement.AGREES;
        }
        if (!clerk.isAnswered() || has(NotKnown.class::isInstance)) {
            return Agreement.NOT_KNOWN;
        }
        return isCached && has(this::isWrong) ? Agreement.WRONG : Agreement.AGREES;
    }

    private boolean has(Predicate<UserVerdict> wanted) {
        return users.stream().anyMatch(wanted);
    }

    private static boolean isAwaited(UserVerdict user) {
        return switch (user) {
            case NotKnown(Why why, var _) -> why == Why.AWAITED;
            case Lost lost -> lost.open().equals(Optional.of(Elsewhere.AWAITED));
            default -> false;
        };
    }

    /** An entry that lacks one of several users is incomplete; others hold the wrong one. */
    private boolean isWrong(UserVerdict user) {
        return switch (user) {
            case Lost _, UserVerdict.NameTaken _, UserVerdict.Denied _ -> true;
            case UserVerdict.NotHeld _ -> key.type() != KeyType.IDS;
            case Compared _, UserVerdict.NoUser _, NotKnown _ -> false;
        };
    }

    private static boolean isDifferent(UserVerdict user) {
        return switch (user) {
            case Compared compared -> !compared.isOvertaken() && !compared.lasting().isEmpty();
            case UserVerdict.NotHeld _ -> true;
            default -> false;
        };
    }

    private static boolean isNotKnown(UserVerdict user) {
        return switch (user) {
            case NotKnown _ -> true;
            case Compared compared -> compared.isOvertaken() && !compared.lasting().isEmpty();
            default -> false;
        };
    }

    /** Whether the answers there are prove anything for the entry, and none is awaited. */
    public boolean isProof() {
        return isCached
                && ownAnswer().filter(ClerkAnswer::isProof).isPresent()
                && clerk.awaited().isEmpty()
                && !has(EntryVerdict::isNotKnown)
                && !users.stream().allMatch(it -> it instanceof Lost lost && !lost.isConcluded());
    }

    /** The cached users whom an instance knows, each with its answer. */
    public List<Compared> compared() {
        return all(Compared.class);
    }

    /** The users whom their environment's instance does not know. */
    List<Lost> lost() {
        return all(Lost.class);
    }

    private <T> List<T> all(Class<T> kind) {
        return users.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /** What one instance's answer says of the entry's users, by itself. */
    public static List<UserVerdict> ofAnswer(
            CacheKey key, Optional<DecodedValue> cached, ClerkAnswer answer, ZoneId zone) {
        return new AnswerComparison(
                        key, cached, new ClerkAnswers(List.of(answer), List.of(), List.of()), zone)
                .with(answer);
    }
}
