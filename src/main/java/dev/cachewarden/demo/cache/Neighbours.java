package dev.cachewarden.demo.cache;

import dev.cachewarden.core.key.ByteString;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Other tenants of the same database, whose keys are none of our business. */
final class Neighbours {

    private static final Duration CART_TTL = Duration.ofDays(7);

    private Neighbours() {}

    /** About one key for six users. */
    static Stream<DemoEntry> of(long seed, int users) {
        return Stream.concat(
                fixed(), IntStream.range(0, users / 6).mapToObj(number -> one(seed, number)));
    }

    private static Stream<DemoEntry> fixed() {
        return Stream.of(
                permanent("bull:mail:id", DemoValue.text("4182")),
                permanent("bull:mail:wait", new DemoValue.Items(List.of("4180", "4181", "4182"))),
                permanent("clerkish:production:id:user_1", DemoValue.text("{}")),
                permanent("clerk", DemoValue.text("not ours: no colon")),
                permanent("clerks:id:7", DemoValue.text("{\"name\":\"counter clerk\"}")));
    }

    private static DemoEntry one(long seed, int number) {
        SplittableRandom random = new SplittableRandom(seed * 31 + number);
        String token = Long.toString(random.nextLong() >>> 1, 36);
        return switch (number % 3) {
            case 0 -> cart(token, random);
            case 1 -> job(number, token);
            default -> permanent("next:page:/blog/" + token, DemoValue.text("<!doctype html>"));
        };
    }

    private static DemoEntry cart(String token, SplittableRandom random) {
        String cart = "{\"items\":" + random.nextInt(1, 9) + ",\"currency\":\"EUR\"}";
        return permanent("shop:cart:" + token, DemoValue.text(cart)).withTtl(CART_TTL);
    }

    private static DemoEntry job(int number, String token) {
        return permanent(
                "bull:mail:" + (5000 + number),
                new DemoValue.Hash(Map.of("name", "welcome", "data", token, "attempts", "1")));
    }

    private static DemoEntry permanent(String key, DemoValue value) {
        return DemoEntry.written(ByteString.utf8(key), value).withoutTtl();
    }
}
