package dev.cachewarden.demo.clerk;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;

import dev.cachewarden.demo.cache.ClerkInstance;
import dev.cachewarden.demo.cache.ClerkUsers;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.security.SecureRandom;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Answers what the product asks of Clerk's Backend API, as Clerk answers it. */
final class Api implements HttpHandler {

    private static final String USERS = "/v1/users";
    private static final int TRACE_BYTES = 16;

    private final Map<String, Tenant> tenants;
    private final ClerkUsers users;
    private final JsonMapper mapper = JsonMapper.builder().build();
    private final SecureRandom random = new SecureRandom();

    /**
     * @param tenants by secret key
     */
    Api(Map<String, Tenant> tenants, ClerkUsers users) {
        this.tenants = Map.copyOf(tenants);
        this.users = users;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.getRequestBody().readAllBytes();
            send(exchange, reply(exchange));
        }
    }

    private void send(HttpExchange exchange, Reply reply) throws IOException {
        String traceId = traceId();
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.getResponseHeaders().set("X-Clerk-Trace-Id", traceId);
        if (reply.retryAfter() > 0) {
            exchange.getResponseHeaders().set("Retry-After", Long.toString(reply.retryAfter()));
        }
        byte[] body =
                mapper.writeValueAsBytes(
                        reply.status() < 400 ? reply.body() : reply.withTrace(traceId));
        exchange.sendResponseHeaders(reply.status(), body.length);
        exchange.getResponseBody().write(body);
    }

    private String traceId() {
        byte[] bytes = new byte[TRACE_BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private Reply reply(HttpExchange exchange) {
        Optional<Tenant> tenant =
                Optional.ofNullable(exchange.getRequestHeaders().getFirst("Authorization"))
                        .filter(header -> header.startsWith("Bearer "))
                        .map(header -> tenants.get(header.substring("Bearer ".length())));
        if (tenant.isEmpty()) {
            return Reply.error(
                    401, "clerk_key_invalid", "The provided Clerk Secret Key is invalid.");
        }
        long wait = tenant.get().window().take();
        if (wait > 0) {
            return Reply.tooMany(wait);
        }
        if (!exchange.getRequestMethod().equals("GET")) {
            return Reply.error(405, "method_not_allowed", "The demo's Clerk only answers.");
        }
        return route(tenant.get(), exchange);
    }

    private Reply route(Tenant tenant, HttpExchange exchange) {
        String path = exchange.getRequestURI().getPath();
        return switch (path) {
            case "/v1/instance" -> Reply.ok(instance(tenant));
            case USERS + "/count" -> Reply.ok(count(tenant.instance()));
            case USERS ->
                    list(
                            tenant.instance(),
                            Optional.ofNullable(exchange.getRequestURI().getRawQuery()).orElse(""));
            default ->
                    path.startsWith(USERS + "/")
                            ? user(tenant.instance(), path.substring(USERS.length() + 1))
                            : Reply.error(404, "route_not_found", "There is no such route.");
        };
    }

    private static ObjectNode instance(Tenant tenant) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("object", "instance")
                .put("id", tenant.instance().id())
                .put("environment_type", tenant.kind().label())
                .putNull("allowed_origins");
    }

    private ObjectNode count(ClerkInstance instance) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("object", "total_count")
                .put("total_count", users.count(instance));
    }

    private Reply user(ClerkInstance instance, String id) {
        return users.withId(instance, id)
                .map(Reply::ok)
                .orElseGet(() -> Reply.error(404, "resource_not_found", "not found"));
    }

    private Reply list(ClerkInstance instance, String query) {
        try {
            UserQuery asked = UserQuery.parse(query);
            ArrayNode array = JsonNodeFactory.instance.arrayNode();
            matching(instance, asked).skip(asked.offset()).limit(asked.limit()).forEach(array::add);
            return Reply.ok(array);
        } catch (UserQuery.Wrong e) {
            return e.reply();
        }
    }

    /** Who has signed up last comes first, as Clerk orders; without a filter in any order. */
    private Stream<ObjectNode> matching(ClerkInstance instance, UserQuery asked) {
        if (!asked.filters()) {
            return users.all(instance);
        }
        Map<String, ObjectNode> found = new LinkedHashMap<>();
        Stream.concat(
                        asked.ids().stream().map(id -> users.withId(instance, id)),
                        asked.usernames().stream().map(name -> users.named(instance, name)))
                .flatMap(Optional::stream)
                .filter(user -> matches(asked, user))
                .forEach(user -> found.put(user.get("id").stringValue(), user));
        return found.values().stream()
                .sorted(
                        Comparator.comparingLong(
                                        (ObjectNode user) -> user.get("created_at").longValue())
                                .reversed());
    }

    private static boolean matches(UserQuery asked, ObjectNode user) {
        return isIn(asked.ids(), user, "id") && isIn(asked.usernames(), user, "username");
    }

    private static boolean isIn(List<String> wanted, ObjectNode user, String field) {
        return wanted.isEmpty() || wanted.contains(user.get(field).stringValue(null));
    }
}
