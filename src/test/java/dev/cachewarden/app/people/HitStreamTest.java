package dev.cachewarden.app.people;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.core.index.KeyIndex;
import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.key.KeyGrammar;
import dev.cachewarden.core.people.PeopleFound;
import dev.cachewarden.core.people.PeopleIndex;
import dev.cachewarden.core.people.PeopleSearch;
import dev.cachewarden.core.value.Person;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

final class HitStreamTest {

    private static final KeyGrammar GRAMMAR = KeyGrammar.withDefaults();
    private static final Person JANE =
            new Person("user_1", "Jane", "Doe", "jane", "jane@example.com", "");

    private final List<FoundPlace> passed = new ArrayList<>();

    private HitStream stream(String text, int people, int places) {
        return new HitStream(text, people, places, passed::add);
    }

    private static CacheKey key(String name) {
        return GRAMMAR.parse(ByteString.utf8(name)).orElseThrow();
    }

    /** By user, so that neither the order nor the description matters. */
    private static Map<String, Set<CacheKey>> places(PeopleFound found) {
        return found.hits().stream()
                .collect(
                        Collectors.toMap(
                                hit -> hit.person().id(), hit -> new HashSet<>(hit.places())));
    }

    private Map<String, Set<CacheKey>> places() {
        Map<String, Set<CacheKey>> places = new HashMap<>();
        passed.forEach(
                it -> places.computeIfAbsent(it.person().id(), _ -> new HashSet<>()).add(it.key()));
        return places;
    }

    @Property
    void whatComesDuringAReadingAndAfterItIsWhatASearchFindsEachOnce(
            @ForAll("caches") Map<String, List<Person>> cache, @ForAll("texts") String text) {
        passed.clear();
        HitStream stream = stream(text, 100, 100);
        PeopleIndex people = new PeopleIndex();
        KeyIndex.Builder index = new KeyIndex.Builder(GRAMMAR);
        cache.forEach((name, held) -> {
            index.add(ByteString.utf8(name));
            people.saw(key(name), held);
            stream.saw(key(name), held);
        });
        PeopleFound found = PeopleSearch.find(people, index.build(), text, 100, () -> false);

        places().forEach((user, keys) ->
                assertThat(places(found))
                        .as(user)
                        .containsKey(user)
                        .satisfies(it -> assertThat(it.get(user)).containsAll(keys)));
        stream.rest(found);

        assertThat(places()).isEqualTo(places(found));
        assertThat(passed).doesNotHaveDuplicates();
        assertThat(stream.people()).isEqualTo(found.hits().size());
    }

    @Provide
    Arbitrary<Map<String, List<Person>>> caches() {
        Arbitrary<Person> person =
                Combinators.combine(
                                Arbitraries.of("user_1", "user_2", "user_3"),
                                Arbitraries.of("Jané", "Bob", ""),
                                Arbitraries.of("jane", "bob", ""),
                                Arbitraries.of("jane@example.com", ""))
                        .as((id, name, user, mail) -> new Person(id, name, "", user, mail, ""));
        Arbitrary<String> name =
                Combinators.combine(
                                Arbitraries.of("production", "test"),
                                Arbitraries.of(
                                        "id:user_1",
                                        "id:user_2",
                                        "username:jane",
                                        "username:bob",
                                        "ids:user_1,user_2",
                                        "ids:user_2,user_3"))
                        .as((environment, rest) -> "clerk:" + environment + ":" + rest);
        return Arbitraries.maps(name, person.list().ofMinSize(0).ofMaxSize(2)).ofMaxSize(8);
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of("jane", "JANE", "bob", "user_", "user_2", "example", "zz", " ");
    }

    @Test
    void aPersonIsDescribedTheSameWayInEveryPlace() {
        HitStream stream = stream("jane", 100, 100);
        stream.saw(key("clerk:production:id:user_1"), List.of(JANE));
        stream.saw(
                key("clerk:test:username:jane"),
                List.of(new Person("user_1", "", "", "jane", "", "")));

        assertThat(passed).extracting(FoundPlace::person).containsExactly(JANE, JANE);
    }

    @Test
    void moreThanItsLimitsIsCountedAndNotPassedOn() {
        HitStream stream = stream("jane", 1, 2);
        for (int i = 0; i < 5; i++) {
            stream.saw(key("clerk:production:username:jane" + i), List.of(JANE));
        }
        stream.saw(
                key("clerk:production:id:user_2"),
                List.of(new Person("user_2", "Jane", "", "", "", "")));

        assertThat(passed).hasSize(2);
        assertThat(stream.people()).isEqualTo(1);
        assertThat(stream.omitted()).isEqualTo(Map.of(JANE, 3));
    }
}
