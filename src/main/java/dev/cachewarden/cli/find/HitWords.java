package dev.cachewarden.cli.find;

import dev.cachewarden.app.people.FoundPlace;
import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.key.Printable;
import dev.cachewarden.core.key.Shortened;
import dev.cachewarden.core.people.PersonWords;
import dev.cachewarden.core.people.Privacy;
import dev.cachewarden.core.text.Numbers;
import dev.cachewarden.core.value.Masking;
import dev.cachewarden.core.value.Person;

import java.util.ArrayList;
import java.util.List;

/** The lines of hits: each can be understood, and filtered, without those around it. */
final class HitWords {

    private final Privacy privacy;

    HitWords(Privacy privacy) {
        this.privacy = privacy;
    }

    /** {@code Jane Doe, user name jane, id user_2n07…, found by name}. */
    String heading(FoundPlace first) {
        List<String> parts = who(first.person());
        parts.add("found by " + first.matched().label());
        return String.join(", ", parts);
    }

    /** {@code Jane Doe, user name jane, id user_2n07…, further entries}. */
    String again(Person person) {
        List<String> parts = who(person);
        parts.add("further entries");
        return String.join(", ", parts);
    }

    /** {@code Jane Doe, user name jane, id user_2n07…, and 7 entries more}. */
    String omitted(Person person, int entries) {
        List<String> parts = who(person);
        parts.add("in " + Numbers.of(entries) + " more that are not printed");
        return String.join(", ", parts);
    }

    private List<String> who(Person person) {
        List<String> parts = new ArrayList<>();
        String name = PersonWords.of(person, privacy);
        parts.add(name.isEmpty() ? "(without a name)" : name);
        add(parts, "user name ", person.username());
        add(parts, "id ", person.id());
        return parts;
    }

    private void add(List<String> parts, String label, String field) {
        if (!field.isEmpty()) {
            parts.add(label + shown(field));
        }
    }

    /** The section, the key and, where the key does not have it, the user id. */
    String place(FoundPlace place) {
        String line = place(place.key());
        String id = shown(place.person().id());
        return id.isEmpty() || line.contains(id) ? line : line + "  " + id;
    }

    String place(CacheKey key) {
        return "  %-14s  %s".formatted(key.section().label(), shownKey(key));
    }

    static String keysHeading(long inAll) {
        return Numbers.of(inAll, "key")
                + " with this in "
                + (inAll == 1 ? "its" : "their")
                + " name";
    }

    private String shownKey(CacheKey key) {
        return privacy == Privacy.NOTHING ? Shortened.of(key.toString()) : Masking.shown(key);
    }

    private String shown(String field) {
        String line = Printable.ofText(field);
        return privacy == Privacy.NOTHING ? line : Masking.text(line);
    }
}
