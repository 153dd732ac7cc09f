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

        /**
         * The last member of that name: what a JavaScript reader would see. A loop, because a
         * verification asks for a hundred names of every user, half of them missing.
         */
        public Optional<Json> get(String name) {
            for (int i = members.size() - 1; i >= 0; i--) {
                if (members.get(i).name().equals(name)) {
                    return Optional.of(members.get(i).value());
                }
            }
            return Optional.empty();
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
