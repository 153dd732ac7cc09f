package dev.cachewarden.core.clerk.render;

import dev.cachewarden.core.clerk.SnakeCase;
import dev.cachewarden.core.json.Json;
import dev.cachewarden.core.json.Json.Member;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A class of {@code @clerk/backend}, or a run of its members: which members it has, in which order,
 * and from where in the API's JSON.
 */
record Form(List<Field> fields) {

    /**
     * @param name of the class' member
     * @param source the name in the API's JSON
     */
    record Field(String name, String source, Conversion conversion) {

        static Field of(String name, Conversion conversion) {
            return new Field(name, SnakeCase.of(name), conversion);
        }
    }

    Form {
        fields = List.copyOf(fields);
    }

    /** Members that take over what the API calls alike; names with a blank between. */
    static Form plain(String names) {
        return new Form(
                Arrays.stream(names.split(" "))
                        .map(name -> Field.of(name, Conversion.PLAIN))
                        .toList());
    }

    static Form field(String name, Conversion conversion) {
        return new Form(List.of(Field.of(name, conversion)));
    }

    static Form of(Form... parts) {
        return new Form(Arrays.stream(parts).flatMap(part -> part.fields().stream()).toList());
    }

    Json.Obj of(Json api) {
        if (!(api instanceof Json.Obj object)) {
            throw new NotRenderableException("a list holds what is no object");
        }
        List<Member> members = new ArrayList<>();
        for (Field field : fields) {
            field.conversion()
                    .of(object.get(field.source()))
                    .ifPresent(value -> members.add(new Member(field.name(), value)));
        }
        return new Json.Obj(members);
    }
}
