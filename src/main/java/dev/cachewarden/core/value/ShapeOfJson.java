package dev.cachewarden.core.value;

import dev.cachewarden.core.json.Json;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Classifies JSON that is out of its envelopes. */
final class ShapeOfJson {

    private ShapeOfJson() {}

    static ValueShape of(Json json) {
        return clerkError(json)
                .or(() -> UserShape.of(json).map(ValueShape.User::new))
                .or(() -> Envelopes.list(json).flatMap(ShapeOfJson::users))
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
                        ? " " + literal
                        : "";
        String code =
                errors.stream()
                        .limit(1)
                        .filter(Json.Obj.class::isInstance)
                        .flatMap(error -> ((Json.Obj) error).get("code").stream())
                        .filter(Json.Str.class::isInstance)
                        .map(it -> ": " + ((Json.Str) it).value())
                        .collect(Collectors.joining());
        return Optional.of(new ValueShape.ClerkError(status + code));
    }

    private static Optional<ValueShape> users(List<Json> items) {
        List<Optional<UserShape>> shapes = items.stream().map(UserShape::of).toList();
        if (shapes.isEmpty() || shapes.stream().anyMatch(Optional::isEmpty)) {
            return Optional.empty();
        }
        Set<Optional<UserShape>> distinct = Set.copyOf(shapes);
        UserShape shape =
                distinct.size() == 1 ? shapes.getFirst().orElseThrow() : UserShape.PROJECTION;
        return Optional.of(new ValueShape.Users(shape, items.size()));
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
