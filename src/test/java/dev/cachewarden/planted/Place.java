package dev.cachewarden.planted;

import java.util.Locale;

/**
 * An environment of the planted cache, with its Clerk instance.
 *
 * @param since when the instance was made, in seconds since 1970
 */
record Place(String name, String instance, long since) {

    private static final String KEPT = "abcdefghijklmnopqrstuvwxyz0123456789_-";

    String key(String type, String identifier) {
        return "clerk:" + name + ":" + type + ":" + identifier;
    }

    String idKey(Person person) {
        return key("id", person.id());
    }

    String usernameKey(Person person) {
        return key("username", keyName(person.name()));
    }

    /** As the app writes a username into a key. */
    static String keyName(String username) {
        StringBuilder name = new StringBuilder();
        for (char c : username.toLowerCase(Locale.ROOT).toCharArray()) {
            name.append(KEPT.indexOf(c) >= 0 ? c : '_');
        }
        return name.toString();
    }
}
