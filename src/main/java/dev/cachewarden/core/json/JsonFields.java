package dev.cachewarden.core.json;

import dev.cachewarden.core.json.Json.Member;

import java.util.ArrayList;
import java.util.List;

/** Builds a JSON object, member by member. */
public final class JsonFields {

    private final List<Member> members = new ArrayList<>();

    public JsonFields put(String name, String value) {
        return put(name, new Json.Str(value));
    }

    public JsonFields put(String name, long value) {
        return put(name, new Json.Num(Long.toString(value)));
    }

    public JsonFields put(String name, boolean value) {
        return put(name, new Json.Bool(value));
    }

    public JsonFields put(String name, Json value) {
        members.add(new Member(name, value));
        return this;
    }

    public Json.Obj object() {
        return new Json.Obj(members);
    }
}
