package dev.cachewarden.core.people;

import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.key.KeyType;
import dev.cachewarden.core.key.Section;
import dev.cachewarden.core.value.Person;
import dev.cachewarden.core.value.Picture;
import dev.cachewarden.core.value.UserFacts;
import dev.cachewarden.core.value.ValueFacts;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The people whom the values hold that were read so far, and under which keys. Grows while values
 * are read; what an entry holds now takes the place of what it held before. Some 110 bytes of heap
 * a user. Safe for all threads.
 */
public final class PeopleIndex {

    /** The largest number of sections; people of further ones are found, and named nowhere. */
    private static final int MOST_SECTIONS = Short.MAX_VALUE;

    private final PersonRecord encoder = new PersonRecord();
    private final RecordBlocks records = new RecordBlocks();
    private final HeldRecords held = new HeldRecords(records);
    private final SeenPictures pictures = new SeenPictures();
    private final List<Section> sections = new ArrayList<>();
    private final Map<Section, Short> numbers = new HashMap<>();

    /** Keys that are not named as their users are: a leaked user's under another's id. */
    private final Map<CacheKey, List<Integer>> misnamed = new HashMap<>();

    private final Map<Integer, Set<CacheKey>> misnamedOf = new HashMap<>();
    private Optional<ValuesRead> valuesRead = Optional.empty();

    /**
     * That number of entries will be read. Takes the memory at once that their people need if each
     * has two entries: growing step by step takes a third of the time.
     */
    public synchronized void expect(int entries) {
        held.expect(entries / 2);
    }

    /** As {@link #saw(CacheKey, ValueFacts)}, of people of whom no picture was seen. */
    public synchronized void saw(CacheKey key, List<Person> people) {
        forget(key);
        Predicate<Person> isNamed = naming(key);
        for (Person person : people) {
            keep(key, person, new Picture.None(), isNamed.test(person));
        }
    }

    /** Learns whom the value of an entry holds: nobody, one person, or a batch of them. */
    public synchronized void saw(CacheKey key, ValueFacts value) {
        forget(key);
        Predicate<Person> isNamed = naming(key);
        for (UserFacts user : value.users()) {
            keep(key, user.person(), user.picture(), isNamed.test(user.person()));
        }
    }

    /**
     * Learns that a reading has ended, or was ended, after its entries. One that reached less than
     * the one before says nothing.
     */
    public synchronized void ended(ValuesRead reading) {
        if (reading.supersedes(valuesRead)) {
            valuesRead = Optional.of(reading);
        }
    }

    /** The latest reading that counts; empty before the first. */
    public synchronized Optional<ValuesRead> valuesRead() {
        return valuesRead;
    }

    /** The person under a key of a user id or a username, if its value was read and holds one. */
    public synchronized Optional<Person> in(CacheKey key) {
        List<Integer> others = misnamed.getOrDefault(key, List.of());
        int record = others.isEmpty() ? properlyNamed(key) : others.getFirst();
        return record < 0 ? Optional.empty() : Optional.of(records.view().person(record));
    }

    /**
     * What the pictures of the people in an entry say, once each; empty where nobody is known. Of a
     * batch only of those whom its key does not name.
     */
    public synchronized Set<Picture> picturesIn(CacheKey key) {
        IntStream named = IntStream.of(properlyNamed(key)).filter(record -> record >= 0);
        IntStream others =
                misnamed.getOrDefault(key, List.of()).stream().mapToInt(Integer::intValue);
        return IntStream.concat(named, others)
                .mapToObj(record -> pictures.of(held.picture(record)))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** How many descriptions of people there are: one for each that differs. */
    public synchronized long size() {
        return records.count();
    }

    /** Bytes of heap, roughly; without keys that are not named as their user is. */
    public synchronized long bytes() {
        return records.bytes() + held.bytes();
    }

    /** What is known at this moment. */
    synchronized RecordBlocks.View view() {
        return records.view();
    }

    /** Where a record was read last. */
    synchronized Held held(int record) {
        return new Held(
                sections.get(held.section(record)),
                held.places(record),
                Set.copyOf(misnamedOf.getOrDefault(record, Set.of())));
    }

    /**
     * Where a person was read.
     *
     * @param places bits of {@link Places}
     * @param misnamed keys whose name is not the person's
     */
    record Held(Section section, int places, Set<CacheKey> misnamed) {}

    private int properlyNamed(CacheKey key) {
        Short section = numbers.get(key.section());
        return section == null ? -1 : held.find(section, key.type(), key.identifier());
    }

    private void forget(CacheKey key) {
        if (!misnamed.isEmpty()) {
            misnamed.getOrDefault(key, List.of())
                    .forEach(record ->
                            misnamedOf.computeIfPresent(record, (_, of) -> without(of, key)));
            misnamed.remove(key);
        }
        Short section = numbers.get(key.section());
        if (section != null) {
            held.release(section, key.type(), key.identifier());
        }
    }

    private static @Nullable Set<CacheKey> without(Set<CacheKey> keys, CacheKey key) {
        keys.remove(key);
        return keys.isEmpty() ? null : keys;
    }

    /** A batch's name has the ids of its users; of other keys it is known when they are held. */
    private static Predicate<Person> naming(CacheKey key) {
        if (key.type() != KeyType.IDS) {
            return _ -> Places.bit(key.type()).isPresent();
        }
        Set<ByteString> ids = new HashSet<>(key.identifier().split(','));
        return person -> ids.contains(ByteString.utf8(person.id()));
    }

    private void keep(CacheKey key, Person person, Picture picture, boolean isNamed) {
        Optional<Short> section = number(key.section());
        if (section.isEmpty()) {
            return;
        }
        int record = held.add(section.get(), pictures.number(picture), encoder.of(person));
        if (!isNamed || !held.hold(record, key.type(), key.identifier())) {
            misnamed.computeIfAbsent(key, _ -> new ArrayList<>(1)).add(record);
            misnamedOf.computeIfAbsent(record, _ -> new LinkedHashSet<>()).add(key);
        }
    }

    private Optional<Short> number(Section section) {
        if (!numbers.containsKey(section) && sections.size() < MOST_SECTIONS) {
            numbers.put(section, (short) sections.size());
            sections.add(section);
        }
        return Optional.ofNullable(numbers.get(section));
    }
}
