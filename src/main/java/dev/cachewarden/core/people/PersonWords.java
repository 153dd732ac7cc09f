package dev.cachewarden.core.people;

import dev.cachewarden.core.key.Printable;
import dev.cachewarden.core.value.Masking;
import dev.cachewarden.core.value.Person;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A person in words, for a row of a list: the one place that decides how much of one is shown. */
public final class PersonWords {

    private PersonWords() {}

    /**
     * {@code Jane Doe}, else the user name; dots where names are hidden; empty where no name is
     * known. A name that is an address is hidden as one.
     */
    public static String name(Person person, Privacy privacy) {
        return shown(person.name(), privacy, Privacy.NAMES);
    }

    /** The e-mail address, else the phone number; dots where they are hidden; empty without one. */
    public static String address(Person person, Privacy privacy) {
        String address = person.email().isEmpty() ? person.phone() : person.email();
        return shown(address, privacy, Privacy.ADDRESSES);
    }

    /** {@code Jane Doe · jane@example.com}; dots once where both are hidden; empty without both. */
    public static String of(Person person, Privacy privacy) {
        return joined(name(person, privacy), address(person, privacy));
    }

    /** {@code Jane Doe · jane@example.com · user_2n07…KWfq}. */
    public static String line(Person person, Privacy privacy, ElidedIds ids) {
        return joined(name(person, privacy), address(person, privacy), ids.of(person.id()));
    }

    /**
     * {@code jane@example.com · user_2n07…KWfq}, next to a name that is shown already; without an
     * address that is hidden.
     */
    public static String contact(Person person, Privacy privacy) {
        String address = address(person, privacy);
        return joined(
                address.contains(Masking.DOTS) ? "" : address, ElidedIds.ALONE.of(person.id()));
    }

    /** At most two letters for an avatar: none where names are hidden. */
    public static String initials(Person person, Privacy privacy) {
        return privacy == Privacy.NAMES ? "" : person.initials();
    }

    private static String shown(String text, Privacy privacy, Privacy hiddenFrom) {
        if (text.isBlank()) {
            return "";
        }
        if (privacy.compareTo(hiddenFrom) >= 0) {
            return Masking.DOTS;
        }
        String line = Printable.ofText(text.strip());
        return privacy == Privacy.NOTHING ? line : Masking.text(line);
    }

    private static String joined(String... parts) {
        return Stream.of(parts)
                .filter(part -> !part.isEmpty())
                .distinct()
                .collect(Collectors.joining(" · "));
    }
}
