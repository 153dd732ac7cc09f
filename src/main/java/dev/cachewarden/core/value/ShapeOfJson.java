package dev.cachewarden.core.value;

import dev.cachewarden.core.json.Json;
import dev.cachewarden.core.json.JsonParser;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Classifies JSON that is out of its envelopes. What is decided here serves readers of a stream,
 * who have no tree, as well.
 */
public final class ShapeOfJson {

    private ShapeOfJson() {}

    /**
     * Clerk's error.
     *
     * @param status its number as it is written; empty if there is none
     * @param code of its first error; empty if there is none
     */
    public static ValueShape clerkError(String status, String code) {
        return new ValueShape.ClerkError(
                (status.isEmpty() ? "" : " " + status) + (code.isEmpty() ? "" : ": " + code));
    }

    /**
     * Users, if there are items and every item is one.
     *
     * @param items the shape of each
     */
    private static Optional<ValueShape> users(List<Optional<UserShape>> items) {
        if (items.isEmpty() || items.stream().anyMatch(Optional::isEmpty)) {
            return Optional.empty();
        }
        Set<Optional<UserShape>> distinct = Set.copyOf(items);
        UserShape shape =
                distinct.size() == 1 ? items.getFirst().orElseThrow() : UserShape.PROJECTION;
        return Optional.of(new ValueShape.Users(shape, items.size()));
    }

    /**
     * A list, bare or in its envelope: an empty one is as definite as one of users.
     *
     * @param items the shape of each
     */
    public static ValueShape list(List<Optional<UserShape>> items) {
        return users(items).orElse(new ValueShape.OtherJson("array"));
    }

    /** What text is that no JSON parser takes. */
    public static ValueShape notJson(String text) {
        if (!Brackets.looksLikeJson(text)) {
            return hasControls(text) ? new ValueShape.Binary() : new ValueShape.PlainText();
        }
        Brackets brackets = Brackets.of(text);
        if (brackets.endInside()) {
            return new ValueShape.TruncatedJson();
        }
        return brackets.match() && brackets.depth() > JsonParser.MAX_DEPTH
                ? new ValueShape.TooDeep(brackets.depth())
                : new ValueShape.BrokenJson();
    }

    /**
     * What people and programs write as text has none; packed bytes that are UTF-8 by chance do.
     */
    private static boolean hasControls(String text) {
        return text.chars().anyMatch(c -> c < ' ' && c != '\n' && c != '\r' && c != '\t');
    }

    static ValueShape of(Json json) {
        return clerkError(json)
                .or(() -> UserShape.of(json).map(ValueShape.User::new))
                .or(() -> Envelopes.list(json).map(ShapeOfJson::listOf))
                .orElseGet(() -> new ValueShape.OtherJson(kind(json)));
    }

    /** Of the API itself, or as {@code @clerk/backend} stringifies it. */
    private static Optional<ValueShape> clerkError(Json json) {
        if (!(json instanceof Json.Obj object)
                || !(object.get("errors").orElse(null) instanceof Json.Arr(List<Json> errors))
                || !(object.get("clerkError").isPresent()
                        || object.get("clerkTraceId").isPresent()
                        || object.get("clerk_trace_id").isPresent())) {
            return Optional.empty();
        }
        String status =
                object.get("status").orElse(null) instanceof Json.Num(String literal)
                        ? literal
                        : "";
        String code =
                errors.stream()
                        .limit(1)
                        .filter(Json.Obj.class::isInstance)
                        .flatMap(error -> ((Json.Obj) error).get("code").stream())
                        .filter(Json.Str.class::isInstance)
                        .map(it -> ((Json.Str) it).value())
                        .collect(Collectors.joining());
        return Optional.of(clerkError(status, code));
    }

    private static ValueShape listOf(List<Json> items) {
        return list(items.stream().map(UserShape::of).toList());
    }

    private static String kind(Json json) {
        return switch (json) {
            case Json.Obj ignored -> "object";
            case Json.Arr ignored -> "array";
            case Json.Str ignored -> "string";
            case Json.Num ignored -> "number";
            case Json.Bool ignored -> "boolean";
            case Json.Null ignored -> "null";
        };
    }
}
