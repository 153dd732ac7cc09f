package dev.cachewarden.app.refetch.several;

import dev.cachewarden.app.refetch.RepairByClerk;
import dev.cachewarden.app.refetch.several.RefetchedEntry.People;
import dev.cachewarden.app.refetch.several.RefetchedEntry.Standing;
import dev.cachewarden.app.repair.FoundEntry;
import dev.cachewarden.core.clerk.render.WriteBack;
import dev.cachewarden.core.clerk.render.WriteBack.Rendering;
import dev.cachewarden.core.clerk.verdict.ClerkAnswers;
import dev.cachewarden.core.clerk.verdict.EntryVerdict;
import dev.cachewarden.core.clerk.verdict.EntryVerdict.Agreement;
import dev.cachewarden.core.clerk.verdict.UserVerdict;
import dev.cachewarden.core.clerk.verdict.VerdictWords;
import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.core.port.Change;
import dev.cachewarden.core.repair.PlannedRepair;
import dev.cachewarden.core.repair.PlannedRepair.Gone;
import dev.cachewarden.core.repair.PlannedRepair.Ready;
import dev.cachewarden.core.repair.PlannedRepair.Refused;
import dev.cachewarden.core.repair.PlannedRepair.State;
import dev.cachewarden.core.value.Person;
import dev.cachewarden.core.value.UserView;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Decides what Clerk's answers mean for each of several entries, and what may be done about it: who
 * repairs many does not look at each, so nothing is offered where anything is not known.
 *
 * @param ttl that an entry gets which is written back
 * @param zone of the times in texts
 */
record EntryJudgement(Duration ttl, ZoneId zone) {

    private static final String UNKNOWN =
            "Nothing is known that it could be repaired by, so it is left alone.";

    /** Takes time with large values. */
    RefetchedEntry of(SelectedEntry entry, ClerkAnswers answers) {
        if (entry.unread().isPresent()) {
            return new RefetchedEntry(
                    entry.key(),
                    Standing.NOT_KNOWN,
                    People.NOBODY,
                    entry.unread().get(),
                    planned(entry, new Refused(UNKNOWN)),
                    Optional.empty());
        }
        EntryVerdict verdict = EntryVerdict.of(entry.key(), entry.value(), answers, zone);
        Optional<Rendering> rendering = rendering(entry, verdict);
        return new RefetchedEntry(
                entry.key(),
                standing(verdict),
                people(entry, verdict),
                words(verdict),
                planned(entry, state(entry, verdict, rendering)),
                notWritten(verdict, rendering));
    }

    private static PlannedRepair planned(SelectedEntry entry, State state) {
        return new PlannedRepair(entry.key(), Optional.empty(), state);
    }

    private static Standing standing(EntryVerdict verdict) {
        return switch (verdict.agreement()) {
            case AWAITED, NOT_KNOWN -> Standing.NOT_KNOWN;
            case AGREES -> verdict.isCached() ? Standing.SAME : Standing.NOT_CACHED;
            case DIFFERS -> Standing.DIFFERS;
            case WRONG ->
                    verdict.users().stream().anyMatch(UserVerdict.Lost.class::isInstance)
                            ? Standing.NOT_AT_CLERK
                            : Standing.WRONG;
        };
    }

    private static People people(SelectedEntry entry, EntryVerdict verdict) {
        return new People(
                persons(entry.value().stream().flatMap(it -> it.users().stream())),
                persons(
                        verdict.users().stream()
                                .flatMap(it -> it.live().stream())
                                .map(it -> new UserView(it.json()))));
    }

    private static List<Person> persons(Stream<UserView> users) {
        return users.map(UserView::person).distinct().toList();
    }

    /** What would be written; empty where the entry must not be repaired. */
    private static Optional<Rendering> rendering(SelectedEntry entry, EntryVerdict verdict) {
        return whyNot(verdict).isPresent() || entry.found().isEmpty()
                ? Optional.empty()
                : Optional.of(rendering(entry, entry.found().get(), verdict));
    }

    /** A user who does not belong here is deleted, also where the name is another one's by now. */
    private static Rendering rendering(
            SelectedEntry entry, FoundEntry found, EntryVerdict verdict) {
        if (standing(verdict) == Standing.NOT_AT_CLERK) {
            return new Rendering.Refused("Clerk does not know the user, so the entry is deleted.");
        }
        return found.value().isString()
                ? WriteBack.render(
                        entry.value().orElseThrow(),
                        found.value().bytes(),
                        verdict.ownAnswer().orElseThrow().users())
                : new Rendering.Refused("It is no string, so there is no user in it to write.");
    }

    /** Where Clerk knows nobody, it goes without saying. */
    private static Optional<String> notWritten(
            EntryVerdict verdict, Optional<Rendering> rendering) {
        return rendering
                .filter(_ -> standing(verdict) != Standing.NOT_AT_CLERK)
                .filter(Rendering.Refused.class::isInstance)
                .map(it -> ((Rendering.Refused) it).why());
    }

    /** Of an entry that differs, no more than how: each is one row of many. */
    private static String words(EntryVerdict verdict) {
        return standing(verdict) == Standing.DIFFERS && verdict.own().isPresent()
                ? VerdictWords.differences(verdict)
                : VerdictWords.whole(verdict);
    }

    private State state(SelectedEntry entry, EntryVerdict verdict, Optional<Rendering> rendering) {
        if (entry.found().isEmpty()) {
            return new Gone();
        }
        FoundEntry found = entry.found().get();
        return rendering
                .<State>map(made ->
                        new Ready(
                                found.value(),
                                made instanceof Rendering.Written(ByteString value)
                                        ? new Change.WriteBack(value, ttl)
                                        : new Change.Delete(),
                                found.ttl()))
                .orElseGet(() -> new Refused(whyNot(verdict).orElse(UNKNOWN)));
    }

    private static Optional<String> whyNot(EntryVerdict verdict) {
        boolean isKnown =
                verdict.agreement() != Agreement.NOT_KNOWN
                        && verdict.agreement() != Agreement.AWAITED;
        return isKnown ? RepairByClerk.whyNot(verdict) : Optional.of(UNKNOWN);
    }
}
