package dev.cachewarden.core.people;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.value.Person;
import dev.cachewarden.testing.SampleAudit;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.StringLength;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.List;
import java.util.Optional;

final class KeyWordsTest {

    private static final Person JANE =
            new Person("user_1", "Jane", "Doe", "jane.doe", "jane@example.com", "");

    @Property
    void noUserNameOfAKeyIsSeenOnASharedScreen(
            @ForAll @AlphaChars @StringLength(min = 3, max = 30) String name) {
        // Digits are in no other part of the key.
        CacheKey key = SampleAudit.key("clerk:production:username:7" + name + "7");

        assertThat(KeyWords.identifier(key, Privacy.NAMES)).isEqualTo("••••••••");
        assertThat(KeyWords.whole(key, Privacy.NAMES))
                .isEqualTo("clerk:production:username:••••••••");
        assertThat(
                        KeyWords.sentence(
                                "The copy 7" + name + "7 differs.",
                                List.of(key),
                                Optional.empty(),
                                Privacy.NAMES))
                .isEqualTo("The copy •••••••• differs.");
    }

    @Property
    void anAddressIsSeenOnlyWhereNothingIsMasked(
            @ForAll @AlphaChars @StringLength(min = 1, max = 30) String name) {
        String address = name + "@example.com";
        CacheKey key = SampleAudit.key("clerk:production:username:" + address);

        assertThat(KeyWords.identifier(key, Privacy.NOTHING)).isEqualTo(address);
        assertThat(KeyWords.whole(key, Privacy.NOTHING)).endsWith(address);
        for (Privacy privacy : List.of(Privacy.ADDRESSES, Privacy.NAMES)) {
            assertThat(KeyWords.identifier(key, privacy)).isEqualTo("••••••••");
            assertThat(KeyWords.whole(key, privacy)).doesNotContain("@");
            assertThat(KeyWords.sentence("Of " + address, List.of(), Optional.empty(), privacy))
                    .isEqualTo("Of ••••••••");
        }
    }

    @ParameterizedTest
    @EnumSource(Privacy.class)
    void idsAreSeenAtEveryLevel(Privacy privacy) {
        CacheKey key = SampleAudit.key("clerk:production:id:user_2n07");

        assertThat(KeyWords.identifier(key, privacy)).isEqualTo("user_2n07");
        assertThat(KeyWords.whole(key, privacy)).isEqualTo("clerk:production:id:user_2n07");
    }

    @ParameterizedTest
    @EnumSource(Privacy.class)
    void credentialsAreSeenAtNoLevel(Privacy privacy) {
        CacheKey key = SampleAudit.key("clerk:production:session:sess_secret");

        assertThat(KeyWords.identifier(key, privacy)).doesNotContain("secret");
        assertThat(KeyWords.whole(key, privacy)).doesNotContain("secret");
    }

    @Test
    void whatIsNotUnderstoodMayNameSomebody() {
        assertThat(
                        KeyWords.identifier(
                                SampleAudit.key("clerk:production:nick:jane"), Privacy.NAMES))
                .isEqualTo("••••••••");
    }

    @Test
    void aSentenceDoesNotNameThePersonOnASharedScreen() {
        String sentence = "The user name of Jane Doe is jane.doe, not janet.";

        assertThat(KeyWords.sentence(sentence, List.of(), Optional.of(JANE), Privacy.ADDRESSES))
                .isEqualTo(sentence);
        assertThat(KeyWords.sentence(sentence, List.of(), Optional.of(JANE), Privacy.NAMES))
                .isEqualTo("The user name of •••••••• is ••••••••, not janet.");
    }

    @Test
    void copyingAKeySaysThatItHasTheName() {
        assertThat(new PersonNames(new PeopleIndex(), Privacy.NAMES).copying("key"))
                .isEqualTo("Copy key, names included");
        assertThat(PersonNames.NONE.copying("2 keys")).isEqualTo("Copy 2 keys");
    }
}
