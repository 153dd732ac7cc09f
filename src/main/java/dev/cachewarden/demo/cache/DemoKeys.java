package dev.cachewarden.demo.cache;

import dev.cachewarden.core.key.ByteString;

import java.util.List;
import java.util.Locale;

/** The keys as the demo's app builds them, sanitised as it does. */
final class DemoKeys {

    private DemoKeys() {}

    static ByteString id(String environment, String userId) {
        return key(environment, "id", userId.replaceAll("[^A-Za-z0-9_-]", "_"));
    }

    static ByteString username(String environment, String username) {
        return key(environment, "username", sanitised(username));
    }

    static String sanitised(String username) {
        return username.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9_-]", "_");
    }

    /** The key of a batch: the ids sorted, joined with commas. */
    static ByteString ids(String environment, List<String> userIds) {
        return key(environment, "ids", String.join(",", userIds.stream().sorted().toList()));
    }

    static ByteString key(String environment, String type, String identifier) {
        return ByteString.utf8("clerk:" + environment + ":" + type + ":" + identifier);
    }

    /** As the deployment before the incident wrote it: no environment. */
    static ByteString legacy(String type, String identifier) {
        return ByteString.utf8("clerk:" + type + ":" + identifier);
    }
}
