package dev.cachewarden.demo.cache;

import dev.cachewarden.core.key.ByteString;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.time.Instant;

/** The forms in which apps put one user into a cache. */
enum Shape {
    BACKEND_V0,
    BACKEND_V1,
    BACKEND_V2,
    BACKEND_LATEST,
    API,
    FRONT_END,
    PROJECTION,
    SUPERJSON;

    static final JsonMapper MAPPER = JsonMapper.shared();

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /**
     * @param at when the app writes it
     */
    DemoValue of(DemoUser user, Instant at) {
        return text(node(user, at));
    }

    ObjectNode node(DemoUser user, Instant at) {
        return node(ApiJson.of(user), at);
    }

    ObjectNode node(ObjectNode api, Instant at) {
        return switch (this) {
            case BACKEND_V0 -> BackendJson.V0.of(api);
            case BACKEND_V1 -> BackendJson.V1.of(api);
            case BACKEND_V2 -> BackendJson.V2.of(api);
            case BACKEND_LATEST -> BackendJson.LATEST.of(api);
            case API -> api;
            case FRONT_END -> FrontEndJson.of(api);
            case PROJECTION -> projection(api, at);
            case SUPERJSON -> superjson(api, at);
        };
    }

    static DemoValue text(tools.jackson.databind.JsonNode node) {
        return new DemoValue.Text(ByteString.wrap(MAPPER.writeValueAsBytes(node)));
    }

    /** The few fields the app shows. */
    private static ObjectNode projection(ObjectNode api, Instant at) {
        return profile(api).put("cachedAt", at.toEpochMilli());
    }

    private static ObjectNode profile(ObjectNode api) {
        String first = api.get("first_name").stringValue();
        String last = api.get("last_name").stringValue();
        ObjectNode node = NODES.objectNode();
        node.set("id", api.get("id"));
        node.set("username", api.get("username"));
        node.put("firstName", first).put("lastName", last).put("fullName", first + " " + last);
        node.set("imageUrl", api.get("image_url"));
        node.set("email", api.get("email_addresses").get(0).get("email_address"));
        return node;
    }

    /** A projection with its time as superjson keeps a Date. */
    private static ObjectNode superjson(ObjectNode api, Instant at) {
        ObjectNode node = NODES.objectNode();
        node.set("json", profile(api).put("cachedAt", at.toString()));
        node.putObject("meta").putObject("values").putArray("cachedAt").add("Date");
        return node;
    }
}
