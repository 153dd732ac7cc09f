package dev.cachewarden.demo.cache;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/** Entries of the app other than users: metadata, roles, sessions, log-ins in progress. */
final class OtherTypes {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private OtherTypes() {}

    /** None for most users, one for some. */
    static Stream<DemoEntry> of(DemoUser user, RandomGenerator random) {
        String subject = user.id();
        int permille = random.nextInt(1000);
        if (permille < 20) {
            return entry(user, "user", subject + ":metadata:public", metadata(user));
        }
        if (permille < 28) {
            return entry(user, "user", subject + ":metadata:private", billing(random));
        }
        if (permille < 32) {
            return entry(user, "user", subject + ":metadata:unsafe", theme(random));
        }
        if (permille < 60) {
            return entry(user, "user", subject + ":roles", roles(user));
        }
        if (permille < 90) {
            String session = "sess_" + DemoKsuid.at(user.lastSignInAt(), random);
            return entry(user, "session", session, session(user));
        }
        if (permille < 105) {
            String state = DemoKsuid.at(user.lastSignInAt(), random);
            return entry(user, "oauth", "state:" + state, oauth(random));
        }
        if (permille < 120) {
            return entry(user, "email", "verification:" + subject, verification(user, random));
        }
        if (permille < 135) {
            String organisation = "org_" + DemoKsuid.at(user.createdAt(), random);
            return entry(user, "org", organisation + ":members", members(user));
        }
        return Stream.empty();
    }

    private static Stream<DemoEntry> entry(
            DemoUser user, String type, String identifier, tools.jackson.databind.JsonNode value) {
        return Stream.of(
                DemoEntry.written(
                        DemoKeys.key(user.environment(), type, identifier), Shape.text(value)));
    }

    private static ObjectNode metadata(DemoUser user) {
        ObjectNode node = NODES.objectNode();
        node.set("roles", roles(user));
        return node;
    }

    private static ArrayNode roles(DemoUser user) {
        ArrayNode roles = NODES.arrayNode();
        user.roles().forEach(roles::add);
        return roles;
    }

    private static ObjectNode billing(RandomGenerator random) {
        return NODES.objectNode().put("billing_customer", "cus_demo" + random.nextInt(1_000_000));
    }

    private static ObjectNode theme(RandomGenerator random) {
        return NODES.objectNode().put("theme", random.nextBoolean() ? "dark" : "light");
    }

    private static ObjectNode session(DemoUser user) {
        return NODES.objectNode()
                .put("userId", user.id())
                .put("status", "active")
                .put("lastActiveAt", user.lastSignInAt());
    }

    private static ObjectNode oauth(RandomGenerator random) {
        return NODES.objectNode()
                .put("provider", "oauth_google")
                .put("redirectUrl", "/welcome")
                .put("nonce", Long.toHexString(random.nextLong()));
    }

    private static ObjectNode verification(DemoUser user, RandomGenerator random) {
        return NODES.objectNode()
                .put("email", user.email())
                .put("attempts", random.nextInt(3))
                .put("strategy", "email_code");
    }

    private static ArrayNode members(DemoUser user) {
        return NODES.arrayNode().add(user.id());
    }
}
