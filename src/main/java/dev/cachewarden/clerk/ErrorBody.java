package dev.cachewarden.clerk;

import dev.cachewarden.core.connection.Secret;
import dev.cachewarden.core.json.Json;
import dev.cachewarden.core.json.JsonParser;

import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * What Clerk's {@code {"errors":[{"code",…}],"clerk_trace_id"}} says that may be repeated.
 *
 * @param code of the first error, empty if there is none
 * @param traceId empty if there is none
 */
record ErrorBody(String code, String traceId) {

    static final ErrorBody NONE = new ErrorBody("", "");

    /** A code or an id; anything else does not get into a message. */
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_.-]{1,80}");

    /**
     * Reads an answer.
     *
     * @param secret does not get into a message even where a server echoes it
     */
    static ErrorBody of(HttpAnswer answer, JsonParser parser, Secret secret) {
        if (!answer.isJson()) {
            return NONE;
        }
        Predicate<String> safe =
                text ->
                        PLAIN.matcher(text).matches()
                                && !text.contains(secret.reveal())
                                && !secret.reveal().contains(text);
        return parser.parse(answer.body())
                .flatMap(ErrorBody::object)
                .map(body ->
                        new ErrorBody(
                                firstError(body)
                                        .flatMap(it -> text(it, "code"))
                                        .filter(safe)
                                        .orElse(""),
                                text(body, "clerk_trace_id").filter(safe).orElse("")))
                .orElse(NONE);
    }

    private static Optional<Json.Obj> firstError(Json.Obj body) {
        return body.get("errors")
                .filter(Json.Arr.class::isInstance)
                .flatMap(errors -> ((Json.Arr) errors).items().stream().findFirst())
                .flatMap(ErrorBody::object);
    }

    private static Optional<String> text(Json.Obj object, String name) {
        return object.get(name)
                .filter(Json.Str.class::isInstance)
                .map(value -> ((Json.Str) value).value());
    }

    private static Optional<Json.Obj> object(Json json) {
        return json instanceof Json.Obj object ? Optional.of(object) : Optional.empty();
    }
}
