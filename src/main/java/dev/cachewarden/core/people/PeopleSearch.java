package dev.cachewarden.core.people;

import dev.cachewarden.core.index.KeyIndex;
import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.people.PeopleIndex.Held;
import dev.cachewarden.core.people.UserPlaces.User;
import dev.cachewarden.core.value.Person;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;

/**
 * Finds people by any part of their names, e-mail address, username, user id or phone number, each
 * with all entries of that user id. About a nanosecond a byte: a million people in some 90 ms. For
 * one thread.
 */
public final class PeopleSearch {

    /** Records between two questions whether it is cancelled. */
    private static final int STEP = 4_096;

    private final PeopleIndex people;
    private final UserPlaces places;
    private final PersonQuery wanted;
    private final int limit;
    private final BooleanSupplier cancelled;
    private final Map<String, Found> found = new LinkedHashMap<>();

    private PeopleSearch(
            PeopleIndex people,
            UserPlaces places,
            PersonQuery wanted,
            int limit,
            BooleanSupplier cancelled) {
        this.people = people;
        this.places = places;
        this.wanted = wanted;
        this.limit = limit;
        this.cancelled = cancelled;
    }

    /**
     * Searches all people whom entries of {@code keys} hold.
     *
     * @param limit how many people to return at most
     * @param cancelled asked now and then on the calling thread
     */
    public static PeopleFound find(
            PeopleIndex people, KeyIndex keys, String text, int limit, BooleanSupplier cancelled) {
        PersonQuery wanted = PersonQuery.of(text);
        return wanted.isEmpty()
                ? new PeopleFound(List.of(), false, true)
                : new PeopleSearch(people, new UserPlaces(keys), wanted, limit, cancelled).search();
    }

    private PeopleFound search() {
        RecordBlocks.View view = people.view();
        PeopleFound fitting = fitting(view);
        return fitting.complete() && !found.isEmpty() ? withOtherCopies(view, fitting) : fitting;
    }

    /** A copy that lacks the name or address, as a shorter or an older one does, is theirs too. */
    private PeopleFound withOtherCopies(RecordBlocks.View view, PeopleFound fitting) {
        UserIds users = new UserIds(found.values().stream().map(one -> one.person.id()).toList());
        for (int record = 0; record < view.count(); record++) {
            if (record % STEP == 0 && cancelled.getAsBoolean()) {
                return new PeopleFound(hits(), fitting.hasMore(), false);
            }
            if (users.isOfOne(view.block(record), view.from(record), view.to(record))) {
                take(record, view.person(record));
            }
        }
        return new PeopleFound(hits(), fitting.hasMore(), true);
    }

    private PeopleFound fitting(RecordBlocks.View view) {
        for (int record = 0; record < view.count(); record++) {
            if (record % STEP == 0 && cancelled.getAsBoolean()) {
                return new PeopleFound(hits(), false, false);
            }
            if (wanted.isIn(view.block(record), view.from(record), view.to(record))
                    && !take(record, view.person(record))) {
                return new PeopleFound(hits(), true, true);
            }
        }
        return new PeopleFound(hits(), false, true);
    }

    /** False if it is one too many. */
    private boolean take(int record, Person person) {
        Held held = people.held(record);
        Set<CacheKey> keys = places.of(person, held);
        boolean isInBatch = (held.places() & Places.BATCH) != 0;
        if (keys.isEmpty() && !isInBatch) {
            return true;
        }
        String user = person.id().isEmpty() ? "record " + record : person.id();
        if (found.size() == limit && !found.containsKey(user)) {
            return false;
        }
        Found one = found.computeIfAbsent(user, _ -> new Found(person));
        one.keys.addAll(keys);
        if (isInBatch) {
            one.inBatches.add(new User(held.section(), ByteString.utf8(person.id())));
        }
        return true;
    }

    private List<PersonHit> hits() {
        Set<User> inBatches = new HashSet<>();
        found.values().forEach(one -> inBatches.addAll(one.inBatches));
        Map<User, List<CacheKey>> batches = places.batches(inBatches);
        return found.values().stream()
                .map(one -> hit(one, batches))
                .filter(hit -> !hit.places().isEmpty())
                .toList();
    }

    private PersonHit hit(Found one, Map<User, List<CacheKey>> batches) {
        Set<CacheKey> keys = new LinkedHashSet<>(one.keys);
        one.inBatches.forEach(user -> keys.addAll(batches.getOrDefault(user, List.of())));
        return new PersonHit(one.person, wanted.matched(one.person), List.copyOf(keys));
    }

    /** A person, all entries of that user id so far, and where batches may name it. */
    private static final class Found {

        private final Person person;
        private final Set<CacheKey> keys = new LinkedHashSet<>();
        private final Set<User> inBatches = new HashSet<>();

        Found(Person person) {
            this.person = person;
        }
    }
}
