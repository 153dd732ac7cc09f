package dev.cachewarden.demo.cache;

import static dev.cachewarden.demo.cache.ClerkInstance.PRODUCTION;

import tools.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.Optional;

/**
 * What has happened in the production instance since the app cached its users: Carol gave up her
 * user name and somebody else took it, Dave was banned, Erin got another role, Frank is gone. Their
 * cached copies say otherwise until somebody deletes or rewrites them.
 */
final class SinceCached {

    private static final int RENAMED = 2;
    private static final int BANNED = 3;
    private static final int PROMOTED = 4;
    private static final int DELETED = 5;

    private static final String RENAMED_TO = "carol.unicode";

    /** Number of the user who took the name; no cached user has it. */
    private static final int SUCCESSOR = 1_950_000_000;

    private static final long MINUTE = 60_000;

    private final Population population;

    SinceCached(Population population) {
        this.population = population;
    }

    /** Whether the user of that number is cached as it was before. */
    static boolean changed(int number) {
        return number % 2 == 0 && number / 2 >= RENAMED && number / 2 <= DELETED;
    }

    /** The user as the instance has it today; empty if it is gone. */
    Optional<DemoUser> today(int number) {
        DemoUser user = population.user(number);
        if (!changed(number)) {
            return Optional.of(user);
        }
        return switch (number / 2) {
            case RENAMED -> Optional.of(later(user).withHandle(RENAMED_TO));
            case PROMOTED -> Optional.of(later(user).withRoles("member", "admin"));
            case DELETED -> Optional.empty();
            default -> Optional.of(later(user));
        };
    }

    /** The API's answer about the user of that number. */
    static ObjectNode json(int number, DemoUser user) {
        ObjectNode json = ApiJson.of(user);
        return changed(number) && number / 2 == BANNED ? json.put("banned", true) : json;
    }

    private static DemoUser later(DemoUser user) {
        return user.withUpdatedAt(user.updatedAt() + 90 * MINUTE);
    }

    /** Users of whom nothing is cached. */
    List<DemoUser> others() {
        DemoUser somebody = population.user(SUCCESSOR);
        DemoUser carol = population.team(RENAMED, PRODUCTION);
        return List.of(
                new DemoUser(
                        PRODUCTION,
                        somebody.identity(),
                        "user_"
                                + DemoKsuid.at(
                                        later(carol).updatedAt(),
                                        new java.util.SplittableRandom(somebody.identity())),
                        carol.handle(),
                        true,
                        "Carol",
                        "Marchetti",
                        List.of(),
                        later(carol).updatedAt(),
                        later(carol).updatedAt() + MINUTE,
                        false));
    }
}
