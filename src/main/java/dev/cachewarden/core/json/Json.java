package dev.cachewarden.core.json;

import java.util.List;
import java.util.Optional;

/**
 * A JSON value that loses nothing a reader would see: member order, duplicate members, the digits
 * of numbers.
 */
public sealed interface Json {

    record Obj(List<Member> members) implements Json {

        public Obj {
            members = List.copyOf(members);
        }

        /** The last member of that name: what a JavaScript reader would see. */
        public Optional<Json> get(String name) {
            return members.reversed().stream()
                    .filter(member -> member.name().equals(name))
                    .map(Member::value)
                    .findFirst();
        }
    }

    record Member(String name, Json value) {}

    record Arr(List<Json> items) implements Json {

        public Arr {
            items = List.copyOf(items);
        }
    }

    record Str(String value) implements Json {}

    /** A number, with the digits it was written with. */
    record Num(String literal) implements Json {}

    record Bool(boolean value) implements Json {}

    record Null() implements Json {}
}
