package dev.cachewarden.core.people;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.value.Person;
import dev.cachewarden.testing.SampleAudit;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

final class KeyWordsTest {

    private static final Person JANE =
            new Person("user_1", "Jane", "Doe", "jane.doe", "jane@example.com", "");

    @Property
    void noUserNameOfAKeyIsSeenOnASharedScreen(
            @ForAll @AlphaChars @StringLength(min = 3, max = 30) String name) {
        // Digits are in no other part of the key.
        CacheKey key = SampleAudit.key("clerk:production:username:7" + name + "7");
        NameNumbers numbers = new NameNumbers();

        assertThat(KeyWords.identifier(key, Privacy.NAMES, numbers)).isEqualTo("••••••••#1");
        assertThat(KeyWords.whole(key, Privacy.NAMES, numbers))
                .isEqualTo("clerk:production:username:••••••••#1");
        assertThat(
                        KeyWords.sentence(
                                "The copy 7" + name + "7 differs.",
                                List.of(key),
                                Optional.empty(),
                                Privacy.NAMES,
                                numbers))
                .isEqualTo("The copy ••••••••#1 differs.");
    }

    @Property
    void aNameHasOneNumberInAllKeysAndAnotherNameHasAnother(
            @ForAll @Size(min = 1, max = 20)
                    List<@AlphaChars @StringLength(min = 1) String> names) {
        NameNumbers numbers = new NameNumbers();
        Map<String, String> shown = new HashMap<>();

        for (String environment : List.of("production", "development")) {
            for (String name : names) {
                String hidden =
                        KeyWords.identifier(
                                SampleAudit.key("clerk:" + environment + ":username:" + name),
                                Privacy.NAMES,
                                numbers);
                assertThat(shown.computeIfAbsent(name, _ -> hidden)).isEqualTo(hidden);
            }
        }

        assertThat(shown.values()).doesNotHaveDuplicates();
    }

    @Property
    void anAddressIsSeenOnlyWhereNothingIsMasked(
            @ForAll @AlphaChars @StringLength(min = 1, max = 30) String name) {
        String address = name + "@example.com";
        CacheKey key = SampleAudit.key("clerk:production:username:" + address);

        assertThat(KeyWords.identifier(key, Privacy.NOTHING, new NameNumbers())).isEqualTo(address);
        assertThat(KeyWords.whole(key, Privacy.NOTHING, new NameNumbers())).endsWith(address);
        for (Privacy privacy : List.of(Privacy.ADDRESSES, Privacy.NAMES)) {
            assertThat(KeyWords.identifier(key, privacy, new NameNumbers())).startsWith("••••••••");
            assertThat(KeyWords.whole(key, privacy, new NameNumbers())).doesNotContain("@");
            assertThat(
                            KeyWords.sentence(
                                    "Of " + address,
                                    List.of(),
                                    Optional.empty(),
                                    privacy,
                                    new NameNumbers()))
                    .isEqualTo("Of ••••••••");
        }
    }

    @ParameterizedTest
    @EnumSource(Privacy.class)
    void idsAreSeenAtEveryLevel(Privacy privacy) {
        CacheKey key = SampleAudit.key("clerk:production:id:user_2n07");

        assertThat(KeyWords.identifier(key, privacy, new NameNumbers())).isEqualTo("user_2n07");
        assertThat(KeyWords.whole(key, privacy, new NameNumbers()))
                .isEqualTo("clerk:production:id:user_2n07");
    }

    @ParameterizedTest
    @EnumSource(Privacy.class)
    void credentialsAreSeenAtNoLevel(Privacy privacy) {
        CacheKey key = SampleAudit.key("clerk:production:session:sess_secret");

        assertThat(KeyWords.identifier(key, privacy, new NameNumbers())).doesNotContain("secret");
        assertThat(KeyWords.whole(key, privacy, new NameNumbers())).doesNotContain("secret");
    }

    @Test
    void whatIsNotUnderstoodMayNameSomebody() {
        assertThat(
                        KeyWords.identifier(
                                SampleAudit.key("clerk:production:nick:jane"),
                                Privacy.NAMES,
                                new NameNumbers()))
                .isEqualTo("••••••••#1");
    }

    @Test
    void aSentenceDoesNotNameThePersonOnASharedScreen() {
        String sentence = "The user name of Jane Doe is jane.doe, not janet.";

        assertThat(ofJane(sentence, Privacy.ADDRESSES)).isEqualTo(sentence);
        assertThat(ofJane(sentence, Privacy.NAMES))
                .isEqualTo("The user name of •••••••• is ••••••••, not janet.");
    }

    private static String ofJane(String sentence, Privacy privacy) {
        return KeyWords.sentence(
                sentence, List.of(), Optional.of(JANE), privacy, new NameNumbers());
    }

    @Test
    void copyingAKeySaysThatItHasTheName() {
        assertThat(new PersonNames(new PeopleIndex(), Privacy.NAMES).copying("key"))
                .isEqualTo("Copy key, names included");
        assertThat(PersonNames.NONE.copying("2 keys")).isEqualTo("Copy 2 keys");
    }
}
