package dev.cachewarden.core.value;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Set;

/**
 * What the audit's rules need to know of one cached user. A field is read in camelCase, else in
 * snake_case, else from {@code _raw}.
 *
 * @param id as written in the value; null if there is none
 * @param rawId the id in {@code _raw}; null if there is none
 * @param hasUsername whether the value says anything about a username, be it that there is none
 * @param username null if the user has none or nothing is said
 * @param createdAtMillis since 1970, or {@link #UNKNOWN}
 * @param updatedAtMillis since 1970, or {@link #UNKNOWN}
 * @param picture the best of the camelCase and the {@code _raw} picture: an instance if either
 *     shows one
 * @param testIdentity which fields hold a test address or number, for example {@code
 *     emailAddresses}
 * @param hasPrivateMetadata whether private metadata that is not empty is cached
 * @param rawDisagreements camelCase names of fields that differ from {@code _raw}; without {@code
 *     id}
 * @param person who it is, to show and to search for
 */
public record UserFacts(
        @Nullable String id,
        @Nullable String rawId,
        boolean hasUsername,
        @Nullable String username,
        long createdAtMillis,
        long updatedAtMillis,
        Picture picture,
        Set<String> testIdentity,
        boolean hasPrivateMetadata,
        List<String> rawDisagreements,
        Person person) {

    /** For a time that is not given. */
    public static final long UNKNOWN = Moments.UNKNOWN;

    public UserFacts {
        testIdentity = Set.copyOf(testIdentity);
        rawDisagreements = List.copyOf(rawDisagreements);
    }
}
