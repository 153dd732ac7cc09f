package dev.cachewarden.demo.cache;

import static dev.cachewarden.demo.cache.ClerkInstance.DEVELOPMENT;
import static dev.cachewarden.demo.cache.ClerkInstance.PRODUCTION;
import static dev.cachewarden.demo.cache.ClerkInstance.TEST;

import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;

/**
 * All users, each computed from the seed and its number, so that a million need no memory. The
 * first are the team, who have an account of the same name in production and in development.
 */
final class Population {

    private static final Instant LAST_SIGN_UP = Instant.parse("2026-10-31T20:00:00Z");

    /** In the order of their numbers: production first, then development, for each. */
    private static final List<String> TEAM =
            List.of(
                    "Alice Doe",
                    "Bob Tester",
                    "Carol Ünïcode",
                    "Dave Quill",
                    "Erin Marsh",
                    "Frank Oduya");

    private static final List<List<String>> ROLES =
            List.of(
                    List.of("member"),
                    List.of("member"),
                    List.of("member"),
                    List.of(),
                    List.of("member", "editor"),
                    List.of("expert_top"));

    private final long seed;

    Population(long seed) {
        this.seed = seed;
    }

    /** How many of the first users are the team's. */
    static int teamSize() {
        return TEAM.size() * 2;
    }

    /** The account of a team member in one of the two instances the team uses. */
    DemoUser team(int member, ClerkInstance instance) {
        return user(member * 2 + (instance == PRODUCTION ? 0 : 1));
    }

    /** User {@code number}, from 0. */
    DemoUser user(int number) {
        SplittableRandom random = random(number);
        ClerkInstance instance = instanceOf(number, random);
        long from = instance.created().toEpochMilli() + 3_600_000;
        return user(number, instance, random.nextLong(from, LAST_SIGN_UP.toEpochMilli()), random);
    }

    /** User {@code number}, who signs up at that time. */
    DemoUser signUp(int number, Instant at) {
        SplittableRandom random = random(number);
        return user(number, instanceOf(number, random), at.toEpochMilli(), random);
    }

    private SplittableRandom random(int number) {
        return new SplittableRandom(seed * 1_000_003 + number);
    }

    private static ClerkInstance instanceOf(int number, SplittableRandom random) {
        int percent = random.nextInt(100);
        if (number < teamSize()) {
            return number % 2 == 0 ? PRODUCTION : DEVELOPMENT;
        }
        if (percent < 67) {
            return PRODUCTION;
        }
        return percent < 97 ? DEVELOPMENT : TEST;
    }

    private static DemoUser user(
            int number, ClerkInstance instance, long createdAt, SplittableRandom random) {
        String id = "user_" + DemoKsuid.at(createdAt, random);
        long updatedAt = createdAt + random.nextLong(20, 86_400_000);
        boolean team = number < teamSize();
        String[] name = team ? TEAM.get(number / 2).split(" ") : name(number);
        return new DemoUser(
                instance,
                random.nextLong(),
                id,
                team ? DemoNames.plain(name[0]) : handle(number, name),
                team || random.nextInt(4) != 0,
                name[0],
                name[1],
                ROLES.get(random.nextInt(ROLES.size())),
                createdAt,
                updatedAt,
                !team && random.nextInt(6) == 0);
    }

    /** Steps through all combinations before one repeats. */
    private static String[] name(int number) {
        int first = number % DemoNames.FIRST.size();
        int last = (number / DemoNames.FIRST.size() + first * 7) % DemoNames.LAST.size();
        return new String[] {DemoNames.FIRST.get(first), DemoNames.LAST.get(last)};
    }

    private static String handle(int number, String[] name) {
        String first = DemoNames.plain(name[0]);
        String last = DemoNames.plain(name[1]);
        int round = number / (DemoNames.FIRST.size() * DemoNames.LAST.size());
        String suffix = round == 0 ? "" : Integer.toString(40 + round);
        return switch (number % 3) {
            case 0 -> first + "." + last + suffix;
            case 1 -> first + "-" + last + suffix;
            default -> first + "_" + last + suffix;
        };
    }
}
