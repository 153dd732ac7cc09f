package dev.cachewarden.json;

import dev.cachewarden.core.value.ShapeOfJson;
import dev.cachewarden.core.value.UserFacts;
import dev.cachewarden.core.value.UserShape;
import dev.cachewarden.core.value.ValueShape;

import tools.jackson.core.JsonToken;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A JSON document that is out of its string encodings.
 *
 * @param users in it, in their order
 * @param envelope it may be, where it is nothing else
 */
record Document(ValueShape shape, List<UserFacts> users, Optional<EnvelopeMembers.Found> envelope) {

    Document(ValueShape shape, List<UserFacts> users) {
        this(shape, users, Optional.empty());
    }

    /** Items of a bare array or of a list envelope: the shape of each, and those that are users. */
    record Items(List<Optional<UserShape>> shapes, List<UserFacts> users) {}

    static Document of(String kind) {
        return new Document(new ValueShape.OtherJson(kind), List.of());
    }

    /** Reads the value whose first token was just read. */
    static Document read(JsonToken first, JsonTokens in, JsonInterest wanted) {
        return switch (first) {
            case START_OBJECT -> new RootObject(in, wanted).read();
            case START_ARRAY -> bareArray(items(in, wanted));
            case VALUE_STRING -> of("string");
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> of("number");
            case VALUE_TRUE, VALUE_FALSE -> of("boolean");
            default -> of("null");
        };
    }

    /** Reads the rest of an array. */
    static Items items(JsonTokens in, JsonInterest wanted) {
        Items items = new Items(new ArrayList<>(), new ArrayList<>());
        for (JsonToken token = in.nextValue();
                token != JsonToken.END_ARRAY;
                token = in.nextValue()) {
            if (token == JsonToken.START_OBJECT) {
                item(in, wanted, items);
            } else {
                in.skipChildren();
                items.shapes.add(Optional.empty());
            }
        }
        return items;
    }

    private static void item(JsonTokens in, JsonInterest wanted, Items items) {
        Candidate candidate = new Candidate(wanted);
        candidate.read(in);
        items.shapes.add(candidate.shape());
        if (candidate.shape().isPresent()) {
            items.users.add(candidate.facts());
        }
    }

    private static Document bareArray(Items items) {
        return new Document(ShapeOfJson.list(items.shapes), items.users);
    }
}
