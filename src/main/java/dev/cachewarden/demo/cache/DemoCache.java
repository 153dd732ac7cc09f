package dev.cachewarden.demo.cache;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The demo's cache. Everything follows from the seed, the number of users and the time of writing;
 * nothing is kept but who has signed up, so any size can be streamed. Safe for all threads.
 */
public final class DemoCache {

    public static final int DEFAULT_USERS = 1_200;
    public static final int FEWEST_USERS = 20;
    public static final long DEFAULT_SEED = 41;

    private static final Duration SHORTEST = Duration.ofSeconds(1);

    private final long seed;
    private final int users;
    private final UserEntries userEntries;
    private final Incident incident;
    private final BrokenValues brokenValues;
    private final ClerkUsers clerkUsers;

    /**
     * @param users at least {@link #FEWEST_USERS}
     */
    public DemoCache(long seed, int users) {
        if (users < FEWEST_USERS) {
            throw new IllegalArgumentException(
                    "The demo needs at least " + FEWEST_USERS + " users, not " + users + ".");
        }
        this.seed = seed;
        this.users = users;
        Population population = new Population(seed);
        this.userEntries = new UserEntries(population, users);
        this.incident = new Incident(population);
        this.brokenValues = new BrokenValues(population);
        this.clerkUsers = new ClerkUsers(population, users);
    }

    public int users() {
        return users;
    }

    /**
     * Everything, as a running app would have left it at {@code at}: an entry of user n of N has
     * about n/N of its time left, which is when {@link #writtenFor} is due for that user. To be
     * consumed by {@code forEach}, which holds one user's entries at a time.
     */
    public Stream<DemoEntry> entries(Instant at) {
        return Stream.of(
                        Stream.concat(lasting(at), returning(at)).map(DemoCache::halfSpent),
                        IntStream.range(0, users).boxed().flatMap(number -> running(number, at)),
                        Neighbours.of(seed, users))
                .flatMap(entries -> entries);
    }

    /** What Clerk says of the users today. */
    public ClerkUsers clerkUsers() {
        return clerkUsers;
    }

    /** Whether the app goes on with the copy it has, because it never asks Clerk again. */
    public boolean isStale(int number) {
        return SinceCached.changed(number);
    }

    /** What the app writes when it looks up user {@code number}. */
    public List<DemoEntry> writtenFor(int number, Instant at) {
        return userEntries.of(number, at);
    }

    /** What the app writes when somebody signs up; {@code number} counts such users from 0. */
    public List<DemoEntry> writtenForSignUp(int number, Instant at) {
        clerkUsers.signedUp(users + number, at);
        return userEntries.ofSignUp(users + number, at);
    }

    /** Entries of the incident that an old deployment writes again and again. */
    public Stream<DemoEntry> returning(Instant at) {
        return incident.returning(at);
    }

    /** Entries of the incident that are refreshed as long as nobody deletes them. */
    public Stream<DemoEntry> lasting(Instant at) {
        return Stream.concat(incident.lasting(at), brokenValues.all(at));
    }

    private Stream<DemoEntry> running(int number, Instant at) {
        Duration left = DemoEntry.APP_TTL.multipliedBy(number).dividedBy(users);
        return writtenFor(number, at).stream().map(entry -> shortened(entry, left));
    }

    private static DemoEntry halfSpent(DemoEntry entry) {
        return shortened(entry, DemoEntry.APP_TTL.dividedBy(2).plus(jitter(entry).multipliedBy(7)));
    }

    private static DemoEntry shortened(DemoEntry entry, Duration left) {
        boolean running = entry.ttl().filter(DemoEntry.APP_TTL::equals).isPresent();
        return running ? entry.withTtl(within(left.plus(jitter(entry)))) : entry;
    }

    private static Duration within(Duration ttl) {
        Duration most = DemoEntry.APP_TTL;
        if (ttl.compareTo(SHORTEST) < 0) {
            return SHORTEST;
        }
        return ttl.compareTo(most) > 0 ? most : ttl;
    }

    /** -8 to +8 s, so that neighbours do not expire in step. */
    private static Duration jitter(DemoEntry entry) {
        return Duration.ofMillis(Math.floorMod(entry.key().hashCode() * 31, 16_001) - 8_000);
    }
}
