package dev.cachewarden.cli.find;

import dev.cachewarden.app.Cancellation;
import dev.cachewarden.app.audit.AuditProgress;
import dev.cachewarden.app.people.FoundPlace;
import dev.cachewarden.cli.CliSession;
import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.value.Person;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Prints hits while values are read, each as a whole line that is written at once: a person's
 * entries below the person, who is named again where others came between. Ends the reading when the
 * reader of the output has gone. Safe for all threads.
 */
final class HitPrinter {

    private final CliSession session;
    private final HitWords words;
    private final FindMeter meter;
    private final Cancellation reading;
    private final Set<Person> named = new HashSet<>();
    private Optional<Person> above = Optional.empty();
    private boolean hasPrinted;

    HitPrinter(CliSession session, HitWords words, FindMeter meter, Cancellation reading) {
        this.session = session;
        this.words = words;
        this.meter = meter;
        this.reading = reading;
    }

    synchronized void clear() {
        meter.clear();
    }

    synchronized void progress(AuditProgress made) {
        meter.show(made);
    }

    /** Keys by their names, which are known before any value is read. */
    synchronized void keys(List<CacheKey> keys, long inAll) {
        if (keys.isEmpty()) {
            return;
        }
        print(HitWords.keysHeading(inAll));
        keys.forEach(key -> print(words.place(key)));
    }

    synchronized void place(FoundPlace place) {
        meter.clear();
        if (above.filter(place.person()::equals).isEmpty()) {
            separate();
            print(named.add(place.person()) ? words.heading(place) : words.again(place.person()));
            above = Optional.of(place.person());
        }
        print(words.place(place));
    }

    /** Entries that are too many to be printed. */
    synchronized void omitted(Person person, int entries) {
        separate();
        print(words.omitted(person, entries));
        above = Optional.empty();
    }

    /** The last line: what was read, when, and how much. */
    synchronized void end(String summary) {
        separate();
        print(summary);
    }

    private void separate() {
        if (hasPrinted) {
            session.print("");
        }
    }

    private void print(String line) {
        hasPrinted = true;
        session.print(line);
        if (isUnread()) {
            reading.cancel();
        }
    }

    /** Whether the reader of the output has gone, or it cannot be written for another reason. */
    boolean isUnread() {
        return session.terminal().hasLostOutput();
    }
}
