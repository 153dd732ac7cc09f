package dev.cachewarden.core.value;

import dev.cachewarden.core.json.Json;

import java.util.List;
import java.util.Optional;

/** Objects that only wrap what is meant. */
final class Envelopes {

    private Envelopes() {}

    /** What superjson's {@code {json, meta}} holds; {@code meta} is left out for plain values. */
    static Optional<Json> superjson(Json json) {
        return json instanceof Json.Obj object
                        && object.members().stream()
                                .allMatch(
                                        it -> it.name().equals("json") || it.name().equals("meta"))
                ? object.get("json")
                : Optional.empty();
    }

    /** The items of a bare array or of {@code {data, totalCount}}. */
    static Optional<List<Json>> list(Json json) {
        return switch (json) {
            case Json.Arr(List<Json> items) -> Optional.of(items);
            case Json.Obj object when object.get("totalCount").isPresent() ->
                    object.get("data")
                            .filter(Json.Arr.class::isInstance)
                            .map(data -> ((Json.Arr) data).items());
            default -> Optional.empty();
        };
    }
}
