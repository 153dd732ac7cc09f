package dev.cachewarden.core.audit.rule;

import dev.cachewarden.core.value.Samples;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;

/** The users of the samples, their keys, and values made by hand. */
final class People {

    static final String ALICE = "user_2r0IWvElrv3rqOpxxZEA8sCFhgx";
    static final String BOB = "user_2r37eZVTLLKzSp7oeNKQC0kcKw3";
    static final String CAROL = "user_2r5wmBzwE0TNhJ76h10WPEOabCU";

    /** The instance that Alice's picture shows. */
    static final String PRODUCTION = "ins_2pdYpIPl7qZhGpSnfFa2gVwqxFN";

    /** The instance that Bob's picture shows. */
    static final String DEVELOPMENT = "ins_2pBJaoeZPNHeZQ3Pz8pLfmm42mB";

    static final Map<String, String> INSTANCES =
            Map.of("production", PRODUCTION, "development", DEVELOPMENT);

    private People() {}

    /** A cache whose instances are known. */
    static Audited known() {
        return new Audited().withInstances(INSTANCES);
    }

    /** As the library of today writes it, with {@code _raw}. */
    static String alice() {
        return Samples.text("backend-latest-getUser.json");
    }

    /** As the API answers. */
    static String bob() {
        return Samples.text("api-user-bob.json");
    }

    /** With a proxied picture. */
    static String carol() {
        return Samples.text("backend-latest-getUser-google.json");
    }

    static String user(String id) {
        return "{\"id\":\"" + id + "\"}";
    }

    static String named(String id, String username) {
        return "{\"id\":\"" + id + "\",\"username\":\"" + username + "\"}";
    }

    /** {@code rest} is further members: {@code "updatedAt":5}. */
    static String with(String id, String rest) {
        return "{\"id\":\"" + id + "\"," + rest + "}";
    }

    /** A user whose picture is the default one. */
    static String pictured(String id, String instance) {
        return with(id, "\"imageUrl\":\"" + avatar(instance, id) + "\"");
    }

    /** The address of a default picture. */
    static String avatar(String instance, String id) {
        String said =
                "{\"type\":\"default\",\"iid\":\""
                        + instance
                        + "\",\"rid\":\""
                        + id
                        + "\",\"initials\":\"X\"}";
        return "https://img.clerk.com/"
                + Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(said.getBytes(StandardCharsets.UTF_8));
    }

    static String id(String environment, String user) {
        return "clerk:" + environment + ":id:" + user;
    }

    static String username(String environment, String name) {
        return "clerk:" + environment + ":username:" + name;
    }
}
