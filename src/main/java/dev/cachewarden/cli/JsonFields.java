package dev.cachewarden.cli;

import dev.cachewarden.core.json.Json;
import dev.cachewarden.core.json.Json.Member;

import java.util.ArrayList;
import java.util.List;

/** Builds the JSON objects of {@code --json}, member by member. */
final class JsonFields {

    private final List<Member> members = new ArrayList<>();

    JsonFields put(String name, String value) {
        return put(name, new Json.Str(value));
    }

    JsonFields put(String name, long value) {
        return put(name, new Json.Num(Long.toString(value)));
    }

    JsonFields put(String name, boolean value) {
        return put(name, new Json.Bool(value));
    }

    JsonFields put(String name, Json value) {
        members.add(new Member(name, value));
        return this;
    }

    Json.Obj object() {
        return new Json.Obj(members);
    }
}
