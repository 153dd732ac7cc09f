package dev.cachewarden.clerk;

import dev.cachewarden.core.clerk.ClerkException;
import dev.cachewarden.core.clerk.ClerkUser;
import dev.cachewarden.core.clerk.InstanceAnswer;
import dev.cachewarden.core.connection.Secret;
import dev.cachewarden.core.json.Json;
import dev.cachewarden.core.json.JsonParser;

import java.util.List;
import java.util.Optional;

/**
 * Reads answers. Members that nobody knows are kept; what must be there and is not makes the whole
 * answer unreadable.
 */
final class ClerkResponseReader {

    private static final String NOT_FOUND = "resource_not_found";

    private final JsonParser parser;
    private final Problems problems;

    ClerkResponseReader(JsonParser parser, Problems problems) {
        this.parser = parser;
        this.problems = problems;
    }

    InstanceAnswer instance(HttpAnswer answer) {
        Json.Obj body = object(json(answer));
        String id =
                text(body, "id")
                        .filter(it -> it.startsWith("ins_"))
                        .orElseThrow(() -> missing("id"));
        return new InstanceAnswer(
                id, text(body, "environment_type").orElseThrow(() -> missing("environment_type")));
    }

    ClerkUser user(HttpAnswer answer) {
        return user(json(answer));
    }

    List<ClerkUser> users(HttpAnswer answer) {
        if (!(json(answer) instanceof Json.Arr array)) {
            throw problems.unreadable("it is JSON, but no list of users.");
        }
        return array.items().stream().map(this::user).toList();
    }

    private ClerkUser user(Json json) {
        Json.Obj object = object(json);
        String id = text(object, "id").filter(it -> !it.isEmpty()).orElseThrow(() -> missing("id"));
        return new ClerkUser(id, object);
    }

    long count(HttpAnswer answer) {
        return object(json(answer))
                .get("total_count")
                .filter(Json.Num.class::isInstance)
                .map(number -> ((Json.Num) number).literal())
                .filter(literal -> literal.matches("[0-9]{1,18}"))
                .map(Long::parseLong)
                .orElseThrow(() -> missing("total_count"));
    }

    /**
     * Returns if Clerk itself says that there is no such user.
     *
     * @throws ClerkException if somebody else says that there is no such page
     */
    void requireNotFound(HttpAnswer answer, Secret secret) {
        if (!ErrorBody.of(answer, parser, secret).code().equals(NOT_FOUND)) {
            throw problems.unreadable(
                    "it has no such page (status 404), which says nothing of the user. Check the"
                            + " address configured for Clerk.");
        }
    }

    private Json json(HttpAnswer answer) {
        return parser.parse(answer.body())
                .orElseThrow(() -> problems.unreadable("it is cut off, or broken JSON."));
    }

    private Json.Obj object(Json json) {
        if (json instanceof Json.Obj object) {
            return object;
        }
        throw problems.unreadable("it is JSON, but not of that form.");
    }

    private ClerkException missing(String name) {
        return problems.unreadable("it has no \"" + name + "\", or a strange one.");
    }

    static Optional<String> text(Json.Obj object, String name) {
        return object.get(name)
                .filter(Json.Str.class::isInstance)
                .map(value -> ((Json.Str) value).value());
    }
}
