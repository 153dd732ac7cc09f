package dev.cachewarden.core.index;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.core.key.KeyGrammar;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

/** What a person writes names the keys that it can mean, and no other. */
final class KeyLookupTest {

    private static final String KEY = "clerk:production:username:dev";
    private static final KeyGrammar GRAMMAR = KeyGrammar.withDefaults();

    private static List<String> named(String text) {
        return KeyLookup.candidates(text, GRAMMAR).stream().map(Object::toString).toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                KEY,
                " " + KEY + "\n",
                "\"" + KEY + "\"",
                "1) \"" + KEY + "\"",
                "production:username:dev"
            })
    void aWholeKeyOrOneWithoutItsPrefixNamesThatOneOnly(String text) {
        assertThat(named(text)).containsExactly(KEY);
        assertThat(KeyLookup.whole(text, GRAMMAR)).map(Object::toString).hasValue(KEY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x:PW@h", ":PW@h:6379", "redis://x:PW@h", "rediss://PW@h/0", "a:b@c@h"})
    void aLoginNamesNothing(String text) {
        assertThat(named(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"jane@example.com", "@jane", "username:jane@example.com"})
    void anAddressOfAPersonIsNoLogin(String text) {
        assertThat(named(text)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"username:dev", "dev", "Dev"})
    void whatCarriesNoEnvironmentNamesTheEntryInEachAndWithout(String text) {
        assertThat(named(text))
                .containsExactly(
                        KEY,
                        "clerk:development:username:dev",
                        "clerk:test:username:dev",
                        "clerk:username:dev");
        assertThat(KeyLookup.whole(text, GRAMMAR)).isEmpty();
    }

    @Test
    void anotherPrefixIsNotTakenForOurs() {
        assertThat(named("other:production:username:dev")).noneMatch(KEY::equals);
        assertThat(KeyLookup.whole("other:production:username:dev", GRAMMAR)).isEmpty();
    }
}
