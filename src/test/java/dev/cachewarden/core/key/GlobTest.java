package dev.cachewarden.core.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Patterns, matched where no server does it. */
final class GlobTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "clerk:", "a*b", "a?[x]\\", "*", "\\*"})
    void whatStartsWithANameMatchesAndNothingElse(String name) {
        var matching = Glob.matching(Glob.startingWith(ByteString.utf8(name)));

        assertThat(matching).accepts(ByteString.utf8(name), ByteString.utf8(name + "*further"));
        assertThat(matching.test(ByteString.utf8("x" + name))).isEqualTo(name.isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"clerk:", "a*b", "a?[x]\\", "*", "\\*"})
    void aNameMatchesItselfAndNothingElse(String name) {
        var matching = Glob.matching(Glob.escape(ByteString.utf8(name)));

        assertThat(matching)
                .accepts(ByteString.utf8(name))
                .rejects(ByteString.utf8(name + "x"), ByteString.utf8("x"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a?", "[ab]", "*a", "a\\"})
    void aPatternThatIsNotUnderstoodIsRefused(String pattern) {
        assertThatThrownBy(() -> Glob.matching(ByteString.utf8(pattern)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
