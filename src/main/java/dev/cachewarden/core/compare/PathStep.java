package dev.cachewarden.core.compare;

import dev.cachewarden.core.json.Json;

/**
 * How a path goes on from its parent. Equal steps below aligned parents are aligned.
 *
 * <p>An {@code occurrence} distinguishes repeated names, ids or values: 0 is the first.
 */
sealed interface PathStep {

    record Root() implements PathStep {}

    record Member(String name, int occurrence) implements PathStep {}

    /** An element known by its {@code id}. */
    record Identified(Json id, int occurrence) implements PathStep {}

    /** A scalar element, known by what it is. */
    record Scalar(Json value, int occurrence) implements PathStep {}

    record Index(int index) implements PathStep {}

    default String segment() {
        return switch (this) {
            case Root() -> "";
            case Member(String name, int occurrence) ->
                    "/" + name.replace("~", "~0").replace("/", "~1") + again(occurrence);
            case Identified(Json id, int occurrence) ->
                    "/[id=" + Scalars.text(id) + "]" + again(occurrence);
            case Scalar(Json value, int occurrence) ->
                    "/[=" + Scalars.text(value) + "]" + again(occurrence);
            case Index(int index) -> "/[" + index + "]";
        };
    }

    private static String again(int occurrence) {
        return occurrence == 0 ? "" : "~" + (occurrence + 2);
    }
}
