package dev.cachewarden.core.compare;

import dev.cachewarden.core.json.Json;

import org.jspecify.annotations.Nullable;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The members of a user in the order in which people look for them: names, addresses, user name,
 * id, state, metadata, times, picture; then all others as stored, and {@code _raw}, which repeats
 * them, at the end. The order of members has no meaning in JSON.
 */
final class ReadingOrder {

    private static final List<String> FIRST =
            List.of(
                    "firstname",
                    "lastname",
                    "fullname",
                    "primaryemailaddress",
                    "emailaddresses",
                    "emailaddress",
                    "email",
                    "emails",
                    "primaryphonenumber",
                    "phonenumbers",
                    "phonenumber",
                    "phone",
                    "username",
                    "id",
                    "banned",
                    "locked",
                    "deprovisioned",
                    "publicmetadata",
                    "privatemetadata",
                    "unsafemetadata",
                    "createdat",
                    "updatedat",
                    "lastsigninat",
                    "lastactiveat",
                    "imageurl",
                    "hasimage");

    private static final Map<String, Integer> RANKS = ranks();
    private static final int OTHERS = FIRST.size();

    /** Next to an id, any of these makes an object a user, in all shapes that caches hold. */
    private static final Set<String> OF_USERS =
            Set.of("firstname", "lastname", "username", "imageurl", "emailaddresses");

    private ReadingOrder() {}

    private static Map<String, Integer> ranks() {
        Map<String, Integer> ranks = new HashMap<>();
        for (String name : FIRST) {
            ranks.put(name, ranks.size());
        }
        return ranks;
    }

    /** Whether a column has a user here. */
    static boolean appliesTo(@Nullable Json[] values) {
        for (Json value : values) {
            if (value instanceof Json.Obj object && isUser(object)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isUser(Json.Obj object) {
        return object.get("id").isPresent()
                && object.members().stream()
                        .anyMatch(member -> OF_USERS.contains(normalised(member.name())));
    }

    /** The same steps; those of one rank stay in their order. */
    static List<PathStep> of(List<PathStep> steps) {
        return steps.stream().sorted(Comparator.comparingInt(ReadingOrder::rank)).toList();
    }

    private static int rank(PathStep step) {
        if (!(step instanceof PathStep.Member(String name, int _))) {
            return OTHERS;
        }
        return name.equals("_raw") ? OTHERS + 1 : RANKS.getOrDefault(normalised(name), OTHERS);
    }

    /** {@code first_name} and {@code firstName} are one. */
    private static String normalised(String name) {
        return name.replace("_", "").toLowerCase(Locale.ROOT);
    }
}
