package dev.cachewarden.core.audit.rule;

import dev.cachewarden.core.clerk.ClerkUser;
import dev.cachewarden.core.clerk.diff.FieldChange;
import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.key.Environment;
import dev.cachewarden.core.value.UserView;

import java.util.List;

/**
 * What came to light when Clerk was asked. Only what Clerk really answered is one: that it did not
 * answer shows nothing.
 */
public sealed interface ClerkEvidence {

    /**
     * A secret key that cannot be its environment's.
     *
     * @param contradiction why, one sentence
     */
    record WrongKey(Environment environment, String contradiction) implements ClerkEvidence {}

    /**
     * A cached user whom the instance of the environment does not know.
     *
     * @param environment whose instance was asked first
     * @param user the id
     * @param keys of all copies under the environment
     * @param livesIn other environments whose instances know the user; perhaps empty
     * @param asked all environments whose instances were asked, and answered
     */
    record Missing(
            Environment environment,
            String user,
            List<CacheKey> keys,
            List<String> livesIn,
            List<String> asked)
            implements ClerkEvidence {

        public Missing {
            keys = List.copyOf(keys);
            livesIn = List.copyOf(livesIn);
            asked = List.copyOf(asked);
        }
    }

    /**
     * A cached user beside what Clerk says of them now.
     *
     * @param changes how they differ, the most important first
     */
    record Copy(CacheKey key, UserView cached, ClerkUser live, List<FieldChange> changes)
            implements ClerkEvidence {

        public Copy {
            changes = List.copyOf(changes);
        }

        /** Whether the cached copy is newer than Clerk's answer: the app has just refilled it. */
        boolean isOvertaken() {
            return cached.updatedAt()
                    .flatMap(
                            seen ->
                                    new UserView(live.json())
                                            .updatedAt()
                                            .map(now -> seen.isAfter(now)))
                    .orElse(false);
        }
    }

    /**
     * A username by which one user is cached, and which is another's.
     *
     * @param cached id of the user in the entry
     * @param holder id of the user whose name it is
     */
    record Renamed(CacheKey key, String cached, String holder) implements ClerkEvidence {}

    /** An entry that says there is no such user, and there is. */
    record Denied(CacheKey key) implements ClerkEvidence {}
}
