package dev.cachewarden.cli.find;

import dev.cachewarden.app.people.FoundInCache;
import dev.cachewarden.app.people.PeopleRead;
import dev.cachewarden.core.people.Privacy;
import dev.cachewarden.core.text.Numbers;
import dev.cachewarden.core.text.Timestamps;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** What {@code find} says at its end: whom it found, and of which values that can be said. */
final class FindText {

    private final FoundInCache found;
    private final Privacy privacy;

    FindText(FoundInCache found, Privacy privacy) {
        this.found = found;
        this.privacy = privacy;
    }

    /** {@code 1 person; 2 keys by name; 90,112 values read at 2026-11-22 14:00:02.} */
    String summary() {
        List<String> parts = new ArrayList<>();
        parts.add(people());
        if (found.keys().total() > 0) {
            parts.add(Numbers.of(found.keys().total(), "key") + " by name");
        }
        parts.add(values());
        return String.join("; ", parts) + ".";
    }

    private String people() {
        int people = found.people().hits().size();
        if (people == 0) {
            return nobody();
        }
        String count = Numbers.of(people) + Numbers.agreeing(people, " person", " people");
        if (found.people().hasMore()) {
            return count + " and more: say more of whom you mean";
        }
        return found.read().complete() ? count : count + " so far, and perhaps more";
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
        return howMany()
                + " read at "
                + Timestamps.dateAndTime(read.values().began(), ZoneId.systemDefault())
                + (read.values().unknown() == 0
                        ? ""
                        : ", of "
                                + Numbers.of(read.values().unknown())
                                + " of them it is not known"
                                + " whom they hold");
    }

    private String howMany() {
        PeopleRead read = found.read();
        return read.complete()
                ? Numbers.of(read.values().asked(), "value")
                : Numbers.of(read.values().asked()) + " of " + Numbers.of(read.wanted(), "value");
    }

    /** What people must know also where the report goes to a file. */
    List<String> notes() {
        List<String> notes = new ArrayList<>();
        PeopleRead read = found.read();
        if (!read.complete()) {
            notes.add(notToTheEnd());
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

    private String notToTheEnd() {
        PeopleRead read = found.read();
        String listed = howMany() + " were read, so what is listed may be incomplete. ";
        return read.failure()
                .map(why -> listed + why.getMessage())
                .orElseGet(() -> "Stopped: " + listed + "Run it again to read all of them.");
    }
}
