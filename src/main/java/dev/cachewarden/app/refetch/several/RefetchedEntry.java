package dev.cachewarden.app.refetch.several;

import dev.cachewarden.core.audit.RepairKind;
import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.people.KeyWords;
import dev.cachewarden.core.people.PersonNames;
import dev.cachewarden.core.people.PersonWords;
import dev.cachewarden.core.people.Privacy;
import dev.cachewarden.core.port.Change;
import dev.cachewarden.core.repair.PlannedRepair;
import dev.cachewarden.core.repair.PlannedRepair.Ready;
import dev.cachewarden.core.text.Numbers;
import dev.cachewarden.core.value.Person;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What Clerk says of one of several entries, and the one repair that follows from it.
 *
 * @param people whom its words may name
 * @param words what Clerk's answer comes to, a sentence or more; private fields are masked
 * @param repair of the entry as it was compared; refused where nothing follows
 * @param notWritten why it is deleted and not written back, a sentence
 */
public record RefetchedEntry(
        CacheKey key,
        Standing standing,
        People people,
        String words,
        PlannedRepair repair,
        Optional<String> notWritten) {

    /** How an entry compares with what Clerk says; what needs somebody to look at it first. */
    public enum Standing {
        /** Its instance does not know a user whom it holds. */
        NOT_AT_CLERK("not at Clerk"),
        /** It holds, or denies, a user whom it must not. */
        WRONG("wrong user"),
        /** It holds the right users, and says something else of them. */
        DIFFERS("differs"),
        /** Nothing follows from what was asked and answered. */
        NOT_KNOWN("not known"),
        /** There is no such entry any more. */
        NOT_CACHED("not cached any more"),
        /** It says what Clerk says. */
        SAME("same as at Clerk");

        private final String label;

        Standing(String label) {
            this.label = label;
        }

        /** In a word or few. */
        public String label() {
            return label;
        }
    }

    /**
     * Persons.
     *
     * @param held whom the entry holds
     * @param live whom Clerk knows in their place
     */
    public record People(List<Person> held, List<Person> live) {

        static final People NOBODY = new People(List.of(), List.of());

        public People {
            held = List.copyOf(held);
            live = List.copyOf(live);
        }
    }

    /** Whom it holds, as far as one may be seen; empty where nobody is known, or to be named. */
    public String who(PersonNames names) {
        if (names.privacy() == Privacy.NAMES && KeyWords.mayName(key)) {
            return "";
        }
        String first =
                people.held().stream()
                        .findFirst()
                        .map(it -> PersonWords.name(it, names.privacy()))
                        .orElse("");
        long others = people.held().size() - 1L;
        return first.isEmpty() || others < 1
                ? first
                : first + " and " + Numbers.of(others, "other");
    }

    /** {@link #words()}, without what may not be seen. */
    public String words(PersonNames names) {
        return names.masked(List.of(key), names.text(words, all()));
    }

    private List<Person> all() {
        return Stream.concat(people.held().stream(), people.live().stream()).toList();
    }

    /** What its repair would do, a sentence or two; empty where none is needed. */
    public String offerWords() {
        return offer().map(kind ->
                        kind == RepairKind.WRITE_BACK
                                ? "It can be written back."
                                : "It can be deleted."
                                        + notWritten.map(why -> " " + why).orElse(""))
                .orElse(standing == Standing.NOT_KNOWN ? "It is left alone." : "");
    }

    /** What can be done about it; empty if nothing can, or need be. */
    public Optional<RepairKind> offer() {
        return repair.state() instanceof Ready ready
                ? Optional.of(
                        ready.change() instanceof Change.WriteBack
                                ? RepairKind.WRITE_BACK
                                : RepairKind.DELETE)
                : Optional.empty();
    }
}
