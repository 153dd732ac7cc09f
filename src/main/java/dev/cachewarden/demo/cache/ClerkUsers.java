package dev.cachewarden.demo.cache;

import tools.jackson.databind.node.ObjectNode;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The users that the three instances have today, for any size of the demo: a user is found by
 * number and computed. Safe for all threads; the first question takes about 5 s for a million
 * users.
 */
public final class ClerkUsers {

    private final Population population;
    private final SinceCached since;
    private final int users;
    private final ConcurrentMap<String, DemoUser> others = new ConcurrentHashMap<>();
    private final ConcurrentMap<String, SignUp> signUps = new ConcurrentHashMap<>();
    private final ConcurrentMap<Name, String> signUpNames = new ConcurrentHashMap<>();
    private Optional<Directory> directory = Optional.empty();

    /** What it takes to compute somebody who has signed up while the demo runs. */
    private record SignUp(int number, Instant at) {}

    private record Name(ClerkInstance instance, String username) {}

    private record Directory(
            UserNumbers ids, UserNumbers names, Map<ClerkInstance, AtomicLong> counts) {

        AtomicLong count(ClerkInstance instance) {
            return Objects.requireNonNull(counts.get(instance));
        }
    }

    ClerkUsers(Population population, int users) {
        this.population = population;
        this.since = new SinceCached(population);
        this.users = users;
        since.others().forEach(user -> others.put(user.id(), user));
    }

    /** Somebody signs up: to be said before the cache knows of it. */
    void signedUp(int number, Instant at) {
        DemoUser user = population.signUp(number, at);
        if (signUps.putIfAbsent(user.id(), new SignUp(number, at)) == null) {
            user.username()
                    .ifPresent(it -> signUpNames.put(new Name(user.instance(), it), user.id()));
            directory().count(user.instance()).incrementAndGet();
        }
    }

    public long count(ClerkInstance instance) {
        return directory().count(instance).get();
    }

    /** The API's answer about the user of that id. */
    public Optional<ObjectNode> withId(ClerkInstance instance, String id) {
        SignUp signUp = signUps.get(id);
        if (signUp != null) {
            return Optional.of(population.signUp(signUp.number, signUp.at))
                    .filter(user -> user.instance() == instance)
                    .map(ApiJson::of);
        }
        return find(instance, directory().ids, id, user -> user.id().equals(id));
    }

    /** The API's answer about the user of that name. */
    public Optional<ObjectNode> named(ClerkInstance instance, String username) {
        String signedUp = signUpNames.get(new Name(instance, username));
        if (signedUp != null) {
            return withId(instance, signedUp);
        }
        return find(
                instance,
                directory().names,
                username,
                user -> user.username().filter(username::equals).isPresent());
    }

    /** The first users in the order of their numbers. */
    public Stream<ObjectNode> all(ClerkInstance instance) {
        return numbers()
                .boxed()
                .flatMap(number ->
                        since
                                .today(number)
                                .filter(user -> user.instance() == instance)
                                .map(user -> SinceCached.json(number, user))
                                .stream());
    }

    private Optional<ObjectNode> find(
            ClerkInstance instance, UserNumbers numbers, String name, Predicate<DemoUser> wanted) {
        Stream<ObjectNode> found =
                numbers.candidates(name)
                        .boxed()
                        .flatMap(number ->
                                since
                                        .today(number)
                                        .filter(user -> user.instance() == instance)
                                        .filter(wanted)
                                        .map(user -> SinceCached.json(number, user))
                                        .stream());
        Stream<ObjectNode> other =
                others.values().stream()
                        .filter(user -> user.instance() == instance)
                        .filter(wanted)
                        .map(ApiJson::of);
        return Stream.concat(found, other).findFirst();
    }

    private IntStream numbers() {
        return IntStream.concat(IntStream.range(0, users), BrokenValues.numbers());
    }

    private synchronized Directory directory() {
        if (directory.isEmpty()) {
            directory = Optional.of(index());
        }
        return directory.get();
    }

    private Directory index() {
        Map<ClerkInstance, AtomicLong> counts = new EnumMap<>(ClerkInstance.class);
        for (ClerkInstance instance : ClerkInstance.values()) {
            long more = others.values().stream().filter(it -> it.instance() == instance).count();
            counts.put(instance, new AtomicLong(more));
        }
        long[] ids = new long[(int) numbers().count()];
        long[] names = new long[ids.length];
        int filled = 0;
        for (int number : (Iterable<Integer>) numbers()::iterator) {
            Optional<DemoUser> user = since.today(number);
            user.map(it -> counts.get(it.instance())).ifPresent(AtomicLong::incrementAndGet);
            ids[filled] = UserNumbers.entry(user.map(DemoUser::id).orElse(""), number);
            names[filled++] =
                    UserNumbers.entry(user.flatMap(DemoUser::username).orElse(""), number);
        }
        return new Directory(UserNumbers.of(ids), UserNumbers.of(names), counts);
    }
}
