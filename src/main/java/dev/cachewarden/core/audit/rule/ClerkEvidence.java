package dev.cachewarden.core.audit.rule;

import dev.cachewarden.core.clerk.verdict.UserVerdict;
import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.key.Environment;

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
     * What Clerk's answers mean for a cached user.
     *
     * @param keys of the copies under the environment that it holds for; never empty
     */
    record OfUser(Environment environment, List<CacheKey> keys, UserVerdict verdict)
            implements ClerkEvidence {

        public OfUser {
            keys = List.copyOf(keys);
        }
    }
}
