package dev.cachewarden.core.value;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The names of members that distinguish a user from another object, and one kind of user from
 * another. One bit each: a reader of a million users builds no set for each of them.
 */
public final class TellingNames {

    private static final List<String> OF_USERS =
            List.of(
                    "username",
                    "email",
                    "emailAddresses",
                    "email_addresses",
                    "firstName",
                    "first_name",
                    "lastName",
                    "last_name",
                    "fullName",
                    "imageUrl",
                    "image_url",
                    "publicMetadata",
                    "public_metadata");
    private static final List<String> OF_VERSIONS =
            List.of(
                    "id",
                    "passwordEnabled",
                    "pathRoot",
                    "enterpriseAccounts",
                    "samlAccounts",
                    "locale");

    private static final Map<String, Long> BITS = bits();

    static final long USERS = of(OF_USERS);

    private TellingNames() {}

    /** The bit of a name; 0 for one that distinguishes nothing. */
    public static long of(String name) {
        return BITS.getOrDefault(name, 0L);
    }

    /** The bits of all of them. */
    static long of(Collection<String> names) {
        return names.stream().mapToLong(TellingNames::of).reduce(0, (a, b) -> a | b);
    }

    private static Map<String, Long> bits() {
        Map<String, Long> bits = new HashMap<>();
        OF_USERS.forEach(name -> bits.put(name, 1L << bits.size()));
        OF_VERSIONS.forEach(name -> bits.put(name, 1L << bits.size()));
        return Map.copyOf(bits);
    }
}
