package dev.cachewarden.core.clerk.verdict;

import dev.cachewarden.core.clerk.ClerkUser;
import dev.cachewarden.core.clerk.diff.FieldChange;
import dev.cachewarden.core.clerk.diff.FieldChange.Weight;
import dev.cachewarden.core.key.Printable;
import dev.cachewarden.core.value.UserView;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What Clerk's answers mean for one user of an entry. */
public sealed interface UserVerdict {

    /** How the entry differs from what Clerk says, the most important first; perhaps not at all. */
    default List<FieldChange> changes() {
        return switch (this) {
            case Compared compared -> compared.differences();
            case NameTaken taken ->
                    identity("username now belongs to another user, ", taken.holder());
            case NotHeld(ClerkUser user) -> identity("the entry does not hold the user ", user);
            case Denied(ClerkUser user) -> identity("the entry does not hold the user ", user);
            case Lost _, NoUser _, NotKnown _ -> List.of();
        };
    }

    private static List<FieldChange> identity(String words, ClerkUser user) {
        return List.of(new FieldChange("id", words + Printable.ofText(user.id()), Weight.IDENTITY));
    }

    /** The user whom the instance knows; empty if it knows none, or nothing is known. */
    default Optional<ClerkUser> live() {
        return switch (this) {
            case Compared compared -> Optional.of(compared.user());
            case NameTaken taken -> Optional.of(taken.holder());
            case NotHeld missing -> Optional.of(missing.user());
            case Denied denied -> Optional.of(denied.user());
            case Lost _, NoUser _, NotKnown _ -> Optional.empty();
        };
    }

    /**
     * The environment's instance knows the cached user.
     *
     * @param differences of the copy, also those that mean nothing, the most important first
     */
    record Compared(UserView cached, ClerkUser user, List<FieldChange> differences)
            implements UserVerdict {

        public Compared {
            differences = List.copyOf(differences);
        }

        /** What means something; that the user was changed at all, only for want of how. */
        public List<FieldChange> lasting() {
            List<FieldChange> lasting =
                    differences.stream().filter(it -> it.weight() != Weight.VOLATILE).toList();
            List<FieldChange> telling =
                    lasting.stream().filter(it -> !it.isTimeOfChange()).toList();
            return telling.isEmpty() ? lasting : telling;
        }

        /** How much differs that means nothing. */
        public long setAside() {
            return differences.stream().filter(it -> it.weight() == Weight.VOLATILE).count();
        }

        /** Whether the copy is newer than Clerk's answer: the app has just refilled it. */
        public boolean isOvertaken() {
            return isAfter(cached.updatedAt(), updatedAtClerk());
        }

        /** Whether the user was changed in Clerk after the copy was made. */
        public boolean isOutdated() {
            return isAfter(updatedAtClerk(), cached.updatedAt());
        }

        private Optional<Instant> updatedAtClerk() {
            return new UserView(user.json()).updatedAt();
        }

        private static boolean isAfter(Optional<Instant> one, Optional<Instant> other) {
            return one.isPresent() && other.isPresent() && one.get().isAfter(other.get());
        }
    }

    /** What another environment's instance says of a user whom the own one does not know. */
    enum Elsewhere {
        KNOWN,
        UNKNOWN,
        AWAITED,
        NOT_ASKED,
        NOT_ANSWERED
    }

    /**
     * The environment's instance does not know the user.
     *
     * @param livesIn other environments whose instances do
     * @param asked whose instances answered, the own first
     * @param open why it is not known whether the user lives elsewhere; empty if it is
     */
    record Lost(String user, List<String> livesIn, List<String> asked, Optional<Elsewhere> open)
            implements UserVerdict {

        public Lost {
            livesIn = List.copyOf(livesIn);
            asked = List.copyOf(asked);
        }

        /**
         * Concludes from what the other instances say.
         *
         * @param home the own environment
         * @param others by environment: all whose secret key is known
         */
        public static Lost of(String user, String home, Map<String, Elsewhere> others) {
            List<String> livesIn = new ArrayList<>();
            List<String> asked = new ArrayList<>(List.of(home));
            others.forEach((environment, said) -> {
                if (said == Elsewhere.KNOWN) {
                    livesIn.add(environment);
                }
                if (said == Elsewhere.KNOWN || said == Elsewhere.UNKNOWN) {
                    asked.add(environment);
                }
            });
            Optional<Elsewhere> open =
                    livesIn.isEmpty()
                            ? others.values().stream()
                                    .filter(it -> it.compareTo(Elsewhere.AWAITED) >= 0)
                                    .min(Elsewhere::compareTo)
                            : Optional.empty();
            return new Lost(user, livesIn, asked, open);
        }

        /** Whether everyone who could be asked has answered, or the user was found. */
        public boolean isConcluded() {
            return open.isEmpty();
        }

        /** Whether there is no other instance that could be asked. */
        public boolean isAskedAlone() {
            return isConcluded() && asked.size() == 1;
        }
    }

    /**
     * The username by which a user is cached is another user's.
     *
     * @param cached id of the user in the entry
     */
    record NameTaken(String cached, ClerkUser holder) implements UserVerdict {}

    /** The entry says that there is no such user, and there is. */
    record Denied(ClerkUser user) implements UserVerdict {}

    /** The key names a user whom Clerk knows and the entry does not hold, or there is no entry. */
    record NotHeld(ClerkUser user) implements UserVerdict {}

    /**
     * Both say that there is no such user.
     *
     * @param named id or username in the key
     */
    record NoUser(String named) implements UserVerdict {}

    /** Why nothing follows. */
    enum Why {
        /** Asked, and not answered yet. */
        AWAITED,
        /** The environment's instance was not asked, or not for this user. */
        NOT_ASKED,
        /** Clerk did not answer. */
        NO_ANSWER,
        /** The secret key cannot be the environment's. */
        KEY_CONTRADICTS,
        /** The entry holds nobody who could be compared. */
        NOT_COMPARABLE
    }

    /**
     * Nothing is known.
     *
     * @param reason one sentence
     */
    record NotKnown(Why why, String reason) implements UserVerdict {}
}
