package dev.cachewarden.settings;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The members of an object in a settings file. What is wrong is an {@link IllegalArgumentException}
 * with a sentence.
 */
final class Members {

    private final JsonNode object;

    /**
     * Takes an object that has no other members than those known: a misspelt one would be ignored.
     */
    Members(JsonNode object, Set<String> known) {
        check(object.isObject(), "there is a list or a value where an object belongs.");
        for (String name : object.propertyNames()) {
            check(known.contains(name), "there is no setting “" + name + "”.");
        }
        this.object = object;
    }

    boolean has(String name) {
        return object.has(name);
    }

    JsonNode path(String name) {
        return object.path(name);
    }

    /** A text that must be there. */
    String text(String name) {
        return text(object.path(name), name);
    }

    String text(String name, String usual) {
        return optionalText(name).orElse(usual);
    }

    Optional<String> optionalText(String name) {
        return has(name) ? Optional.of(text(name)) : Optional.empty();
    }

    /** What is made of a text; a refusal names the member. */
    <T> Optional<T> optional(String name, Function<String, T> reading) {
        return optionalText(name)
                .map(text -> {
                    try {
                        return reading.apply(text);
                    } catch (RuntimeException e) {
                        throw new IllegalArgumentException("“" + name + "”: " + e.getMessage(), e);
                    }
                });
    }

    boolean truth(String name, boolean usual) {
        JsonNode value = object.path(name);
        check(
                value.isMissingNode() || value.isBoolean(),
                "“" + name + "” is neither true nor false.");
        return value.isMissingNode() ? usual : value.asBoolean();
    }

    /** A whole number that must be there. */
    int number(String name) {
        JsonNode value = object.path(name);
        check(value.isInt(), "“" + name + "” is no whole number.");
        return value.asInt();
    }

    Optional<Members> optionalObject(String name, Set<String> known) {
        return has(name) ? Optional.of(new Members(object.path(name), known)) : Optional.empty();
    }

    /** The texts of a list; none if it is missing. */
    List<String> list(String name) {
        List<String> texts = new ArrayList<>();
        nodes(name).forEach(item -> texts.add(text(item, name)));
        return texts;
    }

    /** The objects of a list; none if it is missing. */
    List<Members> objects(String name, Set<String> known) {
        List<Members> objects = new ArrayList<>();
        nodes(name).forEach(item -> objects.add(new Members(item, known)));
        return objects;
    }

    private JsonNode nodes(String name) {
        JsonNode array = object.path(name);
        check(array.isMissingNode() || array.isArray(), "“" + name + "” is no list.");
        return array;
    }

    /** The texts of an object with names of any kind; none if it is missing. */
    Map<String, String> texts(String name) {
        Map<String, String> texts = new LinkedHashMap<>();
        JsonNode map = object.path(name);
        check(map.isMissingNode() || map.isObject(), "“" + name + "” is no object.");
        map.properties().forEach(it -> texts.put(it.getKey(), text(it.getValue(), name)));
        return texts;
    }

    private static String text(JsonNode value, String name) {
        check(value.isString(), "“" + name + "” needs a text in quotes.");
        return value.asString();
    }

    static void check(boolean condition, String sentence) {
        if (!condition) {
            throw new IllegalArgumentException(sentence);
        }
    }
}
