package dev.cachewarden.app.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.core.index.KeyIndex;
import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.key.KeyGrammar;

import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

final class CopyPlacesTest {

    private final KeyGrammar grammar = KeyGrammar.withDefaults();

    private CacheKey key(String text) {
        return grammar.parse(ByteString.utf8(text)).orElseThrow();
    }

    private KeyIndex index(String... keys) {
        KeyIndex.Builder builder = new KeyIndex.Builder(grammar);
        Arrays.stream(keys).map(ByteString::utf8).forEach(builder::add);
        return builder.build();
    }

    private List<String> places(String selected, String... indexed) {
        return CopyPlaces.of(key(selected), index(indexed), grammar).stream()
                .map(CacheKey::toString)
                .toList();
    }

    @Test
    void everyConfiguredEnvironmentAndNoneCouldHaveACopy() {
        assertThat(places("clerk:development:username:alice"))
                .containsExactly(
                        "clerk:production:username:alice",
                        "clerk:development:username:alice",
                        "clerk:test:username:alice",
                        "clerk:username:alice");
    }

    @Test
    void unknownEnvironmentsTakePartIfTheyHaveOne() {
        assertThat(places("clerk:test:id:u", "clerk:undefined:id:u", "clerk:preview:id:other"))
                .contains("clerk:undefined:id:u")
                .doesNotContain("clerk:preview:id:u");
    }

    @Test
    void theSelectedKeyIsShownEvenIfTheIndexLacksIt() {
        assertThat(places("clerk:undefined:id:u")).contains("clerk:undefined:id:u").hasSize(5);
    }

    @Test
    void anUnrecognisedKeyStandsAlone() {
        assertThat(places("clerk:what")).containsExactly("clerk:what");
    }

    @Test
    void aKeyThatWouldReadAsSomethingElseIsNoPlace() {
        assertThat(places("clerk:production:feature:x")).doesNotContain("clerk:feature:x");
    }

    @Test
    void whatIsNamedHasItsPlacesWhereTheSelectedKeyHasThem() {
        for (String key :
                List.of(
                        "clerk:production:id:u",
                        "clerk:undefined:id:u",
                        "clerk:production:feature:x",
                        "clerk:what")) {
            assertThat(CopyPlaces.named(key, grammar))
                    .containsExactlyElementsOf(CopyPlaces.of(key(key), index(), grammar));
        }
        assertThat(CopyPlaces.named("me:password@host", grammar)).isEmpty();
    }

    @Test
    void aUserIsFoundByIdByUsernameAndInBatches() {
        KeyIndex index =
                index(
                        "clerk:production:username:a_b",
                        "clerk:production:ids:user_1,user_2",
                        "clerk:test:ids:user_3",
                        "clerk:test:id:user_1");

        assertThat(
                        CopyPlaces.alsoCachedIn(
                                ByteString.utf8("user_1"),
                                Set.of("a.b"),
                                index,
                                grammar,
                                () -> false))
                .extracting(CacheKey::toString)
                .containsExactly(
                        "clerk:test:id:user_1",
                        "clerk:production:username:a_b",
                        "clerk:production:ids:user_1,user_2");
    }
}
