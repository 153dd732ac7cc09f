package dev.cachewarden.core.compare;

import dev.cachewarden.core.json.Json;
import dev.cachewarden.core.text.Numbers;

/** Objects and arrays as lines show them. */
final class Containers {

    private Containers() {}

    static boolean isEmpty(Json value) {
        return switch (value) {
            case Json.Obj object -> object.members().isEmpty();
            case Json.Arr array -> array.items().isEmpty();
            default -> true;
        };
    }

    static String opening(Json container) {
        return container instanceof Json.Obj ? "{" : "[";
    }

    static String closing(Json container) {
        return container instanceof Json.Obj ? "}" : "]";
    }

    /** {@code 2 fields}, {@code 1 item}. */
    static String summary(Json container) {
        return switch (container) {
            case Json.Obj object -> Numbers.of(object.members().size(), "field");
            case Json.Arr array -> Numbers.of(array.items().size(), "item");
            default -> "";
        };
    }
}
