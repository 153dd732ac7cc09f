package dev.cachewarden.demo.cache;

import java.time.Instant;
import java.util.SplittableRandom;

/** The three Clerk instances of the demo's app, one for each environment. */
public enum ClerkInstance {
    PRODUCTION("production", "2024-03-11T09:14:27Z"),
    DEVELOPMENT("development", "2024-02-26T16:40:03Z"),
    TEST("test", "2024-06-03T11:05:58Z");

    private final String environment;
    private final Instant created;
    private final String id;

    ClerkInstance(String environment, String created) {
        this.environment = environment;
        this.created = Instant.parse(created);
        this.id =
                "ins_"
                        + DemoKsuid.at(
                                this.created.toEpochMilli(),
                                new SplittableRandom(environment.hashCode()));
    }

    /** The {@code NODE_ENV} its users belong under. */
    public String environment() {
        return environment;
    }

    /** {@code ins_} and a KSUID of the time it was created. */
    public String id() {
        return id;
    }

    Instant created() {
        return created;
    }
}
