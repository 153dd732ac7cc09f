package dev.cachewarden.cli.find;

import dev.cachewarden.app.people.FoundInCache;
import dev.cachewarden.app.people.PeopleRead;
import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.key.Printable;
import dev.cachewarden.core.key.Shortened;
import dev.cachewarden.core.people.PersonHit;
import dev.cachewarden.core.people.PersonWords;
import dev.cachewarden.core.people.Privacy;
import dev.cachewarden.core.text.Numbers;
import dev.cachewarden.core.text.Timestamps;
import dev.cachewarden.core.value.Masking;
import dev.cachewarden.core.value.Person;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** What {@code find} prints for people. */
final class FindText {

    /** Of one person: only batches bring more entries. */
    static final int MOST_PLACES = 50;

    private final FoundInCache found;
    private final Privacy privacy;

    FindText(FoundInCache found, Privacy privacy) {
        this.found = found;
        this.privacy = privacy;
    }

    String text() {
        List<String> lines = new ArrayList<>();
        found.people().hits().forEach(hit -> add(hit, lines));
        if (!found.keys().hits().isEmpty()) {
            lines.add("Keys with this in their name");
            found.keys().hits().forEach(key -> lines.add(place(key)));
            lines.add("");
        }
        lines.add(summary());
        return String.join(System.lineSeparator(), lines);
    }

    private void add(PersonHit hit, List<String> lines) {
        Person person = hit.person();
        String who = PersonWords.of(person, privacy);
        lines.add(who.isEmpty() ? "(without a name)" : who);
        lines.add("  " + details(hit));
        hit.places().stream().limit(MOST_PLACES).forEach(key -> lines.add(place(key)));
        int more = hit.places().size() - MOST_PLACES;
        if (more > 0) {
            lines.add("  and " + Numbers.of(more) + " more");
        }
        lines.add("");
    }

    private String details(PersonHit hit) {
        List<String> parts = new ArrayList<>();
        addPart(parts, "user name ", hit.person().username());
        addPart(parts, "id ", hit.person().id());
        parts.add("found by " + hit.matched().label());
        return String.join(", ", parts);
    }

    private void addPart(List<String> parts, String label, String field) {
        if (!field.isEmpty()) {
            parts.add(label + shown(field));
        }
    }

    private String place(CacheKey key) {
        return "  %-14s  %s".formatted(key.section().label(), shownKey(key));
    }

    private String shownKey(CacheKey key) {
        return privacy == Privacy.NOTHING ? Shortened.of(key.toString()) : Masking.shown(key);
    }

    private String shown(String field) {
        String line = Printable.ofText(field);
        return privacy == Privacy.NOTHING ? line : Masking.text(line);
    }

    private String summary() {
        List<String> parts = new ArrayList<>();
        int people = found.people().hits().size();
        String more = found.people().hasMore() ? " and more: say more of whom you mean" : "";
        if (people == 0) {
            parts.add(nobody());
        } else {
            parts.add(Numbers.of(people) + Numbers.agreeing(people, " person", " people") + more);
        }
        if (found.keys().total() > 0) {
            parts.add(Numbers.of(found.keys().total(), "key") + " by name");
        }
        parts.add(values());
        return String.join("; ", parts) + ".";
    }

    /** That there is nobody is only said where it is known. */
    private String nobody() {
        PeopleRead read = found.read();
        if (!read.complete()) {
            return "Nobody so far: the values were not read to the end";
        }
        return read.isKnown() ? "Nobody in any value" : "Nobody in the values that were understood";
    }

    private String values() {
        PeopleRead read = found.read();
        return Numbers.of(read.values().asked())
                + (read.complete() ? "" : " of " + Numbers.of(read.wanted()))
                + " values read at "
                + Timestamps.dateAndTime(read.values().began(), ZoneId.systemDefault())
                + (read.values().unknown() == 0
                        ? ""
                        : ", of "
                                + Numbers.of(read.values().unknown())
                                + " of them it is not known"
                                + " whom they hold");
    }

    /** What people must know also where the report goes to a file. */
    List<String> notes() {
        List<String> notes = new ArrayList<>();
        PeopleRead read = found.read();
        if (!read.complete()) {
            notes.add(
                    "The values were not read to the end, so there may be more: "
                            + read.failure().map(Throwable::getMessage).orElse("it was stopped."));
        } else if (!read.isKnown()) {
            notes.add(
                    "Of "
                            + Numbers.of(read.values().unknown(), "value")
                            + " it is not known whom they hold: they may not be read, are too long"
                            + " or no string, or are not understood. cachewarden audit names"
                            + " them.");
        }
        if (privacy != Privacy.NOTHING && !found.people().hits().isEmpty()) {
            notes.add("Addresses and phone numbers are masked; --show-private prints them.");
        }
        return notes;
    }
}
