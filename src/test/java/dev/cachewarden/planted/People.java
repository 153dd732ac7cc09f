package dev.cachewarden.planted;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Random;

/** Makes users who have nothing in common with each other. */
final class People {

    /** Every user is younger than every instance unless made otherwise. */
    static final long NEWEST_INSTANCE = 1_650_000_000;

    private static final int SPAN_SECONDS = 100_000_000;
    private static final String[] NAMES = {
        "Ann", "Ben", "Cleo", "Dan", "Eve", "Finn", "Gus", "Hana", "Ivo", "Jo", "Kim", "Lea"
    };
    private static final String[] BETWEEN = {".", "_", "-", " ", "..", "\u00fc"};

    private final Random random;
    private int made;

    People(Random random) {
        this.random = random;
    }

    /** Shows the instance of {@code home} by a default avatar. */
    Person shown(Place home) {
        Person person = bare();
        return person.withPicture(avatar(home, person.id()));
    }

    /** Has uploaded a picture. */
    Person uploaded() {
        Person person = bare();
        String payload =
                "{\"type\":\"proxy\",\"src\":\"https://images.clerk.dev/uploaded/img_"
                        + person.id().substring(5)
                        + "\"}";
        return person.withPicture(clerkPicture(payload));
    }

    /** Has no picture. */
    Person bare() {
        return madeAt(NEWEST_INSTANCE + 1_000 + random.nextInt(SPAN_SECONDS));
    }

    /**
     * @param seconds since 1970
     */
    Person madeAt(long seconds) {
        made++;
        String name = NAMES[random.nextInt(NAMES.length)];
        // Each number occurs once, so no two usernames become one key.
        String username = name + BETWEEN[random.nextInt(BETWEEN.length)] + made;
        long millis = seconds * 1_000 + random.nextInt(2_900);
        return new Person(
                Ksuids.of("user", seconds, random),
                millis,
                millis + 1 + random.nextInt(1_000_000),
                username,
                name,
                "",
                name.toLowerCase(Locale.ROOT) + made + "@example.com",
                made % 5 == 0 ? "+4420794600" + (10 + made % 90) : "",
                made % 3 == 0 ? "{\"roles\":[\"expert\"],\"plan\":{\"seats\":3}}" : "{}",
                "{}");
    }

    static String avatar(Place home, String userId) {
        return clerkPicture(
                "{\"type\":\"default\",\"iid\":\""
                        + home.instance()
                        + "\",\"rid\":\""
                        + userId
                        + "\",\"initials\":\"AB\"}");
    }

    private static String clerkPicture(String payload) {
        return "https://img.clerk.com/"
                + Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(payload.getBytes(StandardCharsets.UTF_8));
    }
}
