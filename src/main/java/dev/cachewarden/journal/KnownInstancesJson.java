package dev.cachewarden.journal;

import dev.cachewarden.core.audit.InstanceClaim.Source;
import dev.cachewarden.core.audit.InstanceVotes;
import dev.cachewarden.core.audit.KnownInstance;
import dev.cachewarden.core.connection.CacheName;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What is known of instances as JSON: a list of caches, the one that changed last at its end. */
final class KnownInstancesJson {

    /** Servers started on random ports, as by tests, must not fill the file. */
    static final int MOST_CACHES = 200;

    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private KnownInstancesJson() {}

    /** All of it, with {@code known} of one cache. */
    static String text(
            Map<CacheName, List<KnownInstance>> all, CacheName cache, List<KnownInstance> known) {
        Map<CacheName, List<KnownInstance>> next = new LinkedHashMap<>(all);
        next.remove(cache);
        if (!known.isEmpty()) {
            next.put(cache, known);
        }
        ObjectNode root = MAPPER.createObjectNode();
        var caches = root.putArray("caches");
        next.entrySet().stream()
                .skip(Math.max(0, next.size() - MOST_CACHES))
                .forEach(it -> put(caches.addObject(), it.getKey(), it.getValue()));
        return MAPPER.writeValueAsString(root) + "\n";
    }

    private static void put(ObjectNode object, CacheName cache, List<KnownInstance> known) {
        object.put("server", cache.server()).put("prefix", cache.prefix());
        var environments = object.putArray("environments");
        known.forEach(it ->
                environments
                        .addObject()
                        .put("environment", it.environment())
                        .put("instance", it.instance())
                        .put("source", it.source().name().toLowerCase(Locale.ROOT))
                        .put("since", it.since().toString())
                        .put("agreeing", it.votes().agreeing())
                        .put("showing", it.votes().showing()));
    }

    /**
     * Reads it back.
     *
     * @throws IllegalArgumentException if it is something else
     * @throws java.time.DateTimeException if a time is none
     */
    static Map<CacheName, List<KnownInstance>> read(JsonNode root) {
        Map<CacheName, List<KnownInstance>> all = new LinkedHashMap<>();
        for (JsonNode cache : list(root, "caches")) {
            List<KnownInstance> known = new ArrayList<>();
            list(cache, "environments").forEach(it -> known.add(known(it)));
            all.put(new CacheName(text(cache, "server"), text(cache, "prefix")), known);
        }
        return all;
    }

    private static KnownInstance known(JsonNode json) {
        return new KnownInstance(
                text(json, "environment"),
                text(json, "instance"),
                Source.valueOf(text(json, "source").toUpperCase(Locale.ROOT)),
                Instant.parse(text(json, "since")),
                new InstanceVotes(json.path("agreeing").asLong(), json.path("showing").asLong()));
    }

    private static JsonNode list(JsonNode json, String member) {
        JsonNode list = json.path(member);
        if (!list.isArray()) {
            throw new IllegalArgumentException("No list: " + member);
        }
        return list;
    }

    private static String text(JsonNode json, String member) {
        JsonNode text = json.path(member);
        if (!text.isString()) {
            throw new IllegalArgumentException("No text: " + member);
        }
        return text.asString();
    }
}
