package dev.cachewarden.core.people;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.key.KeyGrammar;
import dev.cachewarden.core.key.Sanitising;
import dev.cachewarden.core.value.Person;
import dev.cachewarden.core.value.Picture;
import dev.cachewarden.json.StreamingFactsReader;
import dev.cachewarden.testing.PicturedUsers;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import org.junit.jupiter.api.Test;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

final class PeopleIndexTest {

    private static final KeyGrammar GRAMMAR = KeyGrammar.withDefaults();
    private static final Person JANE =
            new Person("user_1", "Jane", "Doe", "jane", "jane@example.com", "+15555550100");

    private final PeopleIndex people = new PeopleIndex();

    @Test
    void anEntryHoldsWhoWasReadInIt() {
        people.saw(key("clerk:production:id:user_1"), List.of(JANE));

        assertThat(people.in(key("clerk:production:id:user_1"))).contains(JANE);
        assertThat(people.in(key("clerk:development:id:user_1"))).isEmpty();
        assertThat(people.in(key("clerk:production:username:jane"))).isEmpty();
    }

    @Test
    void anEntryThatWasReadToHoldNobodyHoldsNobody() {
        people.saw(key("clerk:production:username:jane"), List.of(JANE));
        people.saw(key("clerk:production:username:jane"), List.of());

        assertThat(people.in(key("clerk:production:username:jane"))).isEmpty();
    }

    @Test
    void aUserUnderAnothersNameIsNamedThere() {
        people.saw(key("clerk:production:username:bob"), List.of(JANE));
        people.saw(key("clerk:production:id:user_2"), List.of(JANE));

        assertThat(people.in(key("clerk:production:username:bob"))).contains(JANE);
        assertThat(people.in(key("clerk:production:id:user_2"))).contains(JANE);
        assertThat(people.in(key("clerk:production:username:jane"))).isEmpty();
    }

    @Test
    void oneDescriptionIsKeptOnceInASection() {
        people.saw(key("clerk:production:username:jane"), List.of(JANE));
        people.saw(key("clerk:production:id:user_1"), List.of(JANE));
        people.saw(key("clerk:production:ids:user_1,user_2"), List.of(JANE));

        assertThat(people.size()).isEqualTo(1);
    }

    /** Copies of one user can differ in nothing but what their pictures show. */
    @Test
    void eachCopyShowsItsOwnPicture() {
        CacheKey byId = key(PicturedUsers.key("production", 1));
        CacheKey elsewhere = key(PicturedUsers.key("development", 1));
        CacheKey misnamed = key(PicturedUsers.key("production", 2));
        saw(byId, PicturedUsers.of(PicturedUsers.PRODUCTION, 1));
        saw(elsewhere, PicturedUsers.of(PicturedUsers.PRODUCTION, 1));
        saw(misnamed, PicturedUsers.of(PicturedUsers.DEVELOPMENT, 1));

        assertThat(people.picturesIn(byId)).containsExactly(shown(PicturedUsers.PRODUCTION));
        assertThat(people.picturesIn(elsewhere)).containsExactly(shown(PicturedUsers.PRODUCTION));
        assertThat(people.picturesIn(misnamed)).containsExactly(shown(PicturedUsers.DEVELOPMENT));

        saw(byId, PicturedUsers.uploaded(1));
        assertThat(people.picturesIn(byId)).containsExactly(new Picture.Uploaded());
        assertThat(people.picturesIn(elsewhere)).containsExactly(shown(PicturedUsers.PRODUCTION));
        saw(byId, "null");
        assertThat(people.picturesIn(byId)).isEmpty();
    }

    /** A number that is used twice would show another instance. */
    @Test
    void aPictureOfOneInstanceTooManyProvesNothing() {
        SeenPictures pictures = new SeenPictures();
        for (int i = 0; i < 40_000; i++) {
            Picture shown = shown("ins_" + i);
            Picture kept = pictures.of(pictures.number(shown));
            assertThat(kept).isIn(shown, new Picture.Unrelated());
        }
        assertThat(pictures.of(pictures.number(shown("ins_0")))).isEqualTo(shown("ins_0"));
    }

    private void saw(CacheKey key, String value) {
        people.saw(key, new StreamingFactsReader().read(ByteString.utf8(value)));
    }

    private static Picture shown(String instance) {
        return new Picture.OfInstance(instance);
    }

    @Test
    void manyPeopleNeedSome110BytesEach() {
        int users = 300_000;
        for (int i = 0; i < users; i++) {
            String id = String.format(Locale.ROOT, "user_2n07URf15Ii2RgHPZ%09d", i);
            Person person =
                    new Person(id, "Jane", "Kowalski", "jane" + i, "jane" + i + "@example.com", "");
            people.saw(key("clerk:production:id:" + id), List.of(person));
            people.saw(key("clerk:production:username:jane" + i), List.of(person));
        }

        assertThat(people.bytes() / users).isLessThan(120);
    }

    /** After any readings in any order, an entry holds whom it held when it was read last. */
    @Property
    void anEntryHoldsWhomItHeldLast(@ForAll("readings") List<Reading> readings) {
        PeopleIndex fresh = new PeopleIndex();
        Map<CacheKey, Optional<Person>> expected = new HashMap<>();
        for (Reading reading : readings) {
            fresh.saw(reading.key(), reading.person().stream().toList());
            expected.put(reading.key(), reading.person());
        }

        expected.forEach((key, person) -> assertThat(fresh.in(key)).isEqualTo(person));
    }

    record Reading(CacheKey key, Optional<Person> person) {}

    @Provide
    Arbitrary<List<Reading>> readings() {
        Arbitrary<String> names = Arbitraries.of("jane", "Jané", "a.b", "a_b", "A b", "李", "");
        Arbitrary<Person> people =
                Combinators.combine(Arbitraries.of("user_1", "user_2"), names, names)
                        .as((id, name, username) ->
                                new Person(id, name, "Doe", username, "x@example.com", ""));
        Arbitrary<CacheKey> keys =
                Combinators.combine(
                                Arbitraries.of("production", "development"),
                                Arbitraries.of(
                                        "id:user_1",
                                        "id:user_2",
                                        "username:" + Sanitising.username("Jané"),
                                        "username:a_b",
                                        "username:jane",
                                        "username:__"))
                        .as((environment, rest) -> key("clerk:" + environment + ":" + rest));
        return Combinators.combine(keys, people.optional()).as(Reading::new).list().ofMaxSize(40);
    }

    static CacheKey key(String text) {
        return GRAMMAR.parse(ByteString.utf8(text)).orElseThrow();
    }
}
