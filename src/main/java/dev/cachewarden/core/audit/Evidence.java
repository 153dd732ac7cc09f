package dev.cachewarden.core.audit;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Why something is a finding, in words that need no knowledge of Redis or Clerk. Holds no value of
 * a private field.
 *
 * @param seen what was seen, a main clause without full stop
 * @param consequence what it leads to, a sentence or two with full stops; may be empty
 * @param field the member of the value that shows it, for example {@code imageUrl}; empty if none
 *     does
 * @param lasts whether what was seen ends by being cached somewhere, so that "until 14:03:12" can
 *     be added to it: "This development user (instance ins_2f…) is cached under production"
 * @param presence who is cached where, if it is that which was seen
 * @param caveats what is different since it was seen
 */
public record Evidence(
        String seen,
        String consequence,
        String field,
        boolean lasts,
        Optional<Presence> presence,
        Set<Caveat> caveats) {

    public Evidence {
        caveats = Set.copyOf(caveats);
    }

    public Evidence(String seen, String consequence, String field) {
        this(seen, consequence, field, false, Optional.empty(), Set.of());
    }

    public static Evidence of(String seen, String consequence) {
        return new Evidence(seen, consequence, "");
    }

    /** That something is cached somewhere. */
    public static Evidence ofPresence(String seen, String consequence, String field) {
        return new Evidence(seen, consequence, field, true, Optional.empty(), Set.of());
    }

    /** That somebody is cached somewhere, as other findings may say of others. */
    public Evidence about(Presence who) {
        return new Evidence(seen, consequence, field, lasts, Optional.of(who), caveats);
    }

    /** What was seen, and that something is different since. */
    public Evidence but(Caveat caveat) {
        Collection<Caveat> all = EnumSet.of(caveat);
        all.addAll(caveats);
        return new Evidence(
                seen,
                consequence,
                field,
                lasts && !caveat.isOfThePast(),
                presence,
                Set.copyOf(all));
    }

    /** What was seen, a main clause without full stop. */
    public String fact() {
        return caveats.stream().anyMatch(Caveat::isOfThePast) ? "Seen earlier: " + seen : seen;
    }

    /** What it leads to, and what is different since, in sentences with full stops. */
    public String meaning() {
        String since =
                caveats.stream().sorted().map(Caveat::words).collect(Collectors.joining(" "));
        return (consequence + " " + since).strip();
    }

    /** Fact and meaning, without saying when it ends. */
    public String text() {
        return (fact() + ". " + meaning()).strip();
    }

    /**
     * Fact and meaning, the first with its end where that makes sense.
     *
     * @param end of the fact, as words: {@code 14:03:12}
     */
    public String textUntil(String end) {
        return lasts ? (fact() + " until " + end + ". " + meaning()).strip() : text();
    }
}
