package dev.cachewarden.core.people;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.core.index.KeyIndex;
import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.key.KeyGrammar;
import dev.cachewarden.core.value.Person;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

final class PeopleSearchTest {

    private static final Person JANE =
            new Person(
                    "user_2n07URf15Ii2RgHPZqBN9lzKWfq",
                    "Jané",
                    "Døe",
                    "jane.d",
                    "jane+test@example.com",
                    "+15555550100");
    private static final Person BOB =
            new Person("user_2r0IWhgx", "Bob", "Ray", "bob", "bob@example.com", "");
    private static final String BY_ID = "clerk:production:id:" + JANE.id();

    private final PeopleIndex people = new PeopleIndex();
    private final Set<String> keys = new HashSet<>();

    private void cached(String key, Person... held) {
        keys.add(key);
        people.saw(PeopleIndexTest.key(key), List.of(held));
    }

    private PeopleFound search(String text, int limit) {
        KeyIndex.Builder index = new KeyIndex.Builder(KeyGrammar.withDefaults());
        keys.forEach(key -> index.add(ByteString.utf8(key)));
        return PeopleSearch.find(people, index.build(), text, limit, () -> false);
    }

    private List<String> found(String text) {
        return search(text, 10).hits().stream().map(hit -> hit.person().id()).toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jane",
                "JANÉ",
                "doe jane",
                "døe",
                "ane",
                "jane+test@example.com",
                "test@EXAMPLE",
                "jane.d",
                "2n07urf15",
                "user_2n07URf15Ii2RgHPZqBN9lzKWfq",
                "+1 (555) 555-0100",
                "5550100",
                " jane  doe ",
            })
    void aPersonIsFoundByAnyPartOfWhatIsKnown(String text) {
        cached(BY_ID, JANE);
        cached("clerk:production:username:bob", BOB);

        assertThat(found(text)).containsExactly(JANE.id());
    }

    @ParameterizedTest
    @ValueSource(strings = {"jane ray", "doejane", "zz", "5550199", "", "  "})
    void nobodyIsFoundByWhatIsNotTheirs(String text) {
        cached(BY_ID, JANE);
        cached("clerk:production:username:bob", BOB);

        assertThat(found(text)).isEmpty();
    }

    @Test
    void onePersonIsOneHitWithEveryPlace() {
        cached(BY_ID, JANE);
        cached("clerk:production:username:jane_d", JANE);
        cached("clerk:production:username:other", JANE);
        cached("clerk:development:ids:" + BOB.id() + "," + JANE.id(), BOB, JANE);

        PersonHit hit = search("jané", 10).hits().getFirst();

        assertThat(search("jané", 10).hits()).hasSize(1);
        assertThat(hit.matched()).isEqualTo(Person.Field.NAME);
        assertThat(hit.places())
                .extracting(CacheKey::toString)
                .containsExactlyInAnyOrderElementsOf(keys);
    }

    @ParameterizedTest
    @ValueSource(strings = {"user_2n07URf15Ii2RgHPZqBN9lzKWfq", "user_1"})
    void aCopyWithoutWhatWasSearchedForIsAPlaceOfThePersonToo(String id) {
        Person shorter = new Person(id, "", "", "", "", "");
        Person changed = new Person(id, "Jana", "Roe", "other", "", "");
        cached("clerk:test:id:" + id, shorter);
        cached("clerk:production:id:" + id, new Person(id, "Jane", "", "jane", "j@a.example", ""));
        cached("clerk:development:username:other", changed);
        cached("clerk:development:id:" + BOB.id(), BOB);

        List<PersonHit> hits = search("j@a.example", 10).hits();

        assertThat(hits).hasSize(1);
        assertThat(hits.getFirst().matched()).isEqualTo(Person.Field.EMAIL);
        assertThat(hits.getFirst().places())
                .extracting(CacheKey::toString)
                .containsExactlyInAnyOrder(
                        "clerk:test:id:" + id,
                        "clerk:production:id:" + id,
                        "clerk:development:username:other");
    }

    @Test
    void whoseEntriesAreGoneIsNotFound() {
        cached(BY_ID, JANE);
        keys.clear();

        assertThat(found("jane")).isEmpty();
    }

    @Test
    void itEndsAtItsLimitAndSaysSo() {
        for (int i = 0; i < 5; i++) {
            String id = "user_" + i;
            cached("clerk:test:id:" + id, new Person(id, "Ann", "", "", "", ""));
        }

        assertThat(search("ann", 3)).matches(it -> it.hits().size() == 3 && it.hasMore());
        assertThat(search("ann", 5)).matches(it -> it.hits().size() == 5 && !it.hasMore());
    }

    @Test
    void theFieldThatMatchedIsNamed() {
        cached(BY_ID, JANE);

        assertThat(
                        Arrays.stream(new String[] {"doe", "test@", "jane.d", "user_2n", "5550100"})
                                .map(text -> search(text, 1).hits().getFirst().matched()))
                .containsExactly(
                        Person.Field.NAME,
                        Person.Field.EMAIL,
                        Person.Field.USERNAME,
                        Person.Field.ID,
                        Person.Field.PHONE);
    }
}
