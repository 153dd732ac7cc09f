package dev.cachewarden.demo.cache;

import dev.cachewarden.core.key.ByteString;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/** What the app caches for one user, with the mistakes it makes at regular distances. */
final class UserEntries {

    private static final Duration LONG_TTL = Duration.ofHours(24);
    private static final int LARGEST_BATCH = 10;
    private static final int BATCH_EVERY = 40;

    /** Ghosts have numbers far above every user's: they were looked up and do not exist. */
    private static final int FIRST_GHOST = 2_000_000_000;

    private static final List<String> SENTINELS = List.of("null", "", "\"null\"", "__NOT_FOUND__");

    private final Population population;
    private final int users;

    UserEntries(Population population, int users) {
        this.population = population;
        this.users = users;
    }

    /**
     * @param number of the user, from 0
     * @param at when the app writes
     */
    List<DemoEntry> of(int number, Instant at) {
        DemoUser user = population.user(number);
        List<DemoEntry> entries = ofUser(user, number, at);
        if (number % BATCH_EVERY == BATCH_EVERY / 2) {
            batch(number, user, at).ifPresent(entries::add);
        }
        if (number % 75 == 60) {
            entries.add(negative(number));
        }
        if (number % 2500 == 1234 && user.instance() == ClerkInstance.DEVELOPMENT) {
            entries.add(
                    DemoEntry.written(
                            DemoKeys.id(ClerkInstance.PRODUCTION.environment(), user.id()),
                            Shape.BACKEND_LATEST.of(user, at)));
        }
        return entries;
    }

    /** What the app caches for somebody who signs up at {@code at}. */
    List<DemoEntry> ofSignUp(int number, Instant at) {
        return ofUser(population.signUp(number, at), number, at);
    }

    private List<DemoEntry> ofUser(DemoUser user, int number, Instant at) {
        RandomGenerator random = new SplittableRandom(user.identity() + 1);
        boolean team = number < Population.teamSize();
        Shape shape = team ? Shape.BACKEND_LATEST : shape(user.instance(), random.nextInt(100));
        ObjectNode api = ApiJson.of(user);
        DemoValue value = Shape.text(shape.node(api, at));
        List<DemoEntry> entries = new ArrayList<>();
        entries.add(
                withTtlOf(
                        number,
                        DemoKeys.id(user.environment(), user.id()),
                        number % 163 == 111 ? encodedTwice(value) : value));
        boolean byName = team || random.nextInt(100) < 30;
        boolean leaked = number == Incident.OVERWRITTEN;
        if (byName && !leaked) {
            user.username()
                    .map(name -> DemoKeys.username(user.environment(), name))
                    .ifPresent(key -> entries.add(withTtlOf(number + 1, key, value)));
        }
        OtherTypes.of(user, random).forEach(entries::add);
        return entries;
    }

    private static DemoEntry withTtlOf(int number, ByteString key, DemoValue value) {
        DemoEntry entry = DemoEntry.written(key, value);
        if (number % 211 == 105) {
            return entry.withoutTtl();
        }
        return number % 307 == 209 ? entry.withTtl(LONG_TTL) : entry;
    }

    /** Which library version or projection the deployment that wrote the entry used. */
    private static Shape shape(ClerkInstance instance, int percent) {
        return switch (instance) {
            case PRODUCTION -> productionShape(percent);
            case DEVELOPMENT -> developmentShape(percent);
            case TEST -> percent < 40 ? Shape.API : testShape(percent);
        };
    }

    private static Shape productionShape(int percent) {
        if (percent < 35) {
            return Shape.BACKEND_LATEST;
        }
        if (percent < 80) {
            return Shape.PROJECTION;
        }
        if (percent < 90) {
            return Shape.API;
        }
        return percent < 95 ? Shape.BACKEND_V2 : Shape.SUPERJSON;
    }

    private static Shape developmentShape(int percent) {
        if (percent < 30) {
            return Shape.BACKEND_LATEST;
        }
        if (percent < 45) {
            return Shape.BACKEND_V2;
        }
        if (percent < 55) {
            return Shape.BACKEND_V1;
        }
        return percent < 92 ? Shape.PROJECTION : Shape.FRONT_END;
    }

    private static Shape testShape(int percent) {
        return percent < 70 ? Shape.BACKEND_V0 : Shape.PROJECTION;
    }

    private static DemoValue encodedTwice(DemoValue value) {
        String text = ((DemoValue.Text) value).bytes().text().orElseThrow();
        return Shape.text(JsonNodeFactory.instance.stringNode(text));
    }

    /** A list of neighbours in the same environment, as the app asks for them on one page. */
    private java.util.Optional<DemoEntry> batch(int number, DemoUser first, Instant at) {
        int size = 2 + number / BATCH_EVERY % (LARGEST_BATCH - 1);
        List<DemoUser> members =
                java.util.stream.IntStream.range(number, Math.min(users, number + BATCH_EVERY))
                        .mapToObj(population::user)
                        .filter(user -> user.instance() == first.instance())
                        .limit(size)
                        .toList();
        if (members.size() < 2) {
            return java.util.Optional.empty();
        }
        List<String> ids = members.stream().map(DemoUser::id).toList();
        return java.util.Optional.of(
                DemoEntry.written(
                        DemoKeys.ids(first.environment(), ids),
                        Shape.text(batchValue(number, members, at))));
    }

    private static tools.jackson.databind.JsonNode batchValue(
            int number, List<DemoUser> members, Instant at) {
        boolean envelope = number / BATCH_EVERY % 4 == 0;
        Shape shape = envelope ? Shape.BACKEND_LATEST : Shape.PROJECTION;
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        members.forEach(user -> list.add(shape.node(user, at)));
        if (!envelope) {
            return list;
        }
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.set("data", list);
        return node.put("totalCount", members.size());
    }

    /** "Nobody there", in one of the ways apps remember it. */
    private DemoEntry negative(int number) {
        DemoUser ghost = population.user(FIRST_GHOST + number / 75);
        int kind = number / 75 % SENTINELS.size();
        ByteString key =
                kind % 2 == 0
                        ? DemoKeys.id(ghost.environment(), ghost.id())
                        : DemoKeys.username(ghost.environment(), ghost.handle() + "-gone");
        return DemoEntry.written(key, DemoValue.text(SENTINELS.get(kind)));
    }
}
