package dev.cachewarden.clerk;

import dev.cachewarden.core.port.ClerkInstanceApi;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;

/** Path and query of a request, as Clerk's specification of the Backend API writes them. */
final class Query {

    /** Always sent: without it Clerk answers 10 users. */
    private static final String LIMIT = "limit=" + ClerkInstanceApi.MOST_PER_REQUEST;

    private Query() {}

    static String instance() {
        return "/instance";
    }

    static String user(String id) {
        return "/users/" + encoded(id);
    }

    /** Users by {@code user_id} or {@code username}, which may be repeated. */
    static String users(String parameter, Collection<String> values) {
        StringBuilder query = new StringBuilder("/users?");
        values.forEach(
                value -> query.append(parameter).append('=').append(encoded(value)).append('&'));
        return query.append(LIMIT).toString();
    }

    static String count() {
        return "/users/count";
    }

    /** As RFC 3986 wants it: a plus sign is {@code %2B}, a space {@code %20}. */
    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A")
                .replace("%7E", "~");
    }
}
