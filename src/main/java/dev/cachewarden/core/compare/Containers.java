package dev.cachewarden.core.compare;

import dev.cachewarden.core.json.Json;

import java.util.Locale;

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
            case Json.Obj object -> counted(object.members().size(), "field");
            case Json.Arr array -> counted(array.items().size(), "item");
            default -> "";
        };
    }

    private static String counted(int count, String noun) {
        return String.format(Locale.ROOT, "%,d %s%s", count, noun, count == 1 ? "" : "s");
    }
}
