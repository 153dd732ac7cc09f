package dev.cachewarden.core.flush;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.key.Environment;
import dev.cachewarden.core.key.KeyGrammar;
import dev.cachewarden.core.key.KeyType;
import dev.cachewarden.core.key.Section;

import org.junit.jupiter.api.Test;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

final class FlushTargetTest {

    private static final KeyGrammar GRAMMAR = KeyGrammar.withDefaults();

    @Test
    void anEnvironmentCoversItsOwnKeysOnly() {
        FlushTarget target = environment("development");

        assertThat(covered(target, "clerk:development:id:user_1")).isTrue();
        assertThat(covered(target, "clerk:development:ratelimit:x")).isTrue();
        assertThat(covered(target, "clerk:production:id:user_1")).isFalse();
        assertThat(covered(target, "clerk:developmen:id:user_1")).isFalse();
        assertThat(covered(target, "clerk:id:development:id:user_1")).isFalse();
    }

    @Test
    void stateStaysUnlessItsOwnBoxIsTicked() {
        FlushTarget target = environment("development");
        FlushTarget withSessions = target.includingState(Set.of(KeyType.SESSION));

        assertThat(covered(target, "clerk:development:session:s")).isFalse();
        assertThat(covered(withSessions, "clerk:development:session:s")).isTrue();
        assertThat(covered(withSessions, "clerk:development:oauth:state:s")).isFalse();
        assertThat(covered(withSessions, "clerk:development:email:verification:e")).isFalse();
        assertThat(covered(target.onlyType(KeyType.SESSION), "clerk:development:session:s"))
                .as("naming the type is not ticking its box")
                .isFalse();
    }

    @Test
    void oneTypeCoversNoOther() {
        FlushTarget target = environment("test").onlyType(KeyType.ID);

        assertThat(covered(target, "clerk:test:id:user_1")).isTrue();
        assertThat(covered(target, "clerk:test:ids:user_1,user_2")).isFalse();
        assertThat(covered(target, "clerk:test:id:")).as("of type other").isFalse();
    }

    @Test
    void legacyCoversKeysWithoutEnvironmentOnly() {
        FlushTarget target = FlushTarget.of(new Section.NoEnvironment());

        assertThat(covered(target, "clerk:id:user_1")).isTrue();
        assertThat(covered(target, "clerk:id:id:x")).isTrue();
        assertThat(covered(target, "clerk:test:id:user_1")).isFalse();
        assertThat(covered(target, "clerk:undefined:id:user_1")).isFalse();
        assertThat(covered(target, "clerk:whatever")).isFalse();
        assertThat(covered(target, "clerk:session:s")).isFalse();
    }

    @Test
    void allCoversEverythingButUnrecognisedKeysAndState() {
        FlushTarget target = FlushTarget.all();

        assertThat(covered(target, "clerk:production:id:user_1")).isTrue();
        assertThat(covered(target, "clerk:undefined:id:user_1")).isTrue();
        assertThat(covered(target, "clerk:username:alice")).isTrue();
        assertThat(covered(target, "clerk:whatever")).isFalse();
        assertThat(covered(target, "clerk:undefined:whatever:x")).isFalse();
        assertThat(covered(target, "clerk:production:session:s")).isFalse();
    }

    @Test
    void anUnknownEnvironmentCanBeEmpty() {
        FlushTarget target = environment("");

        assertThat(covered(target, "clerk::id:user_1")).isTrue();
        assertThat(covered(target, "clerk:undefined:id:user_1")).isFalse();
    }

    @Test
    void aConfiguredNameIsTheConfiguredEnvironment() {
        assertThat(environment("production").protectedEnvironments(GRAMMAR))
                .extracting(Environment::name)
                .containsExactly("production");
        assertThat(environment("prod").protectedEnvironments(GRAMMAR)).isEmpty();
        assertThat(FlushTarget.all().protectedEnvironments(GRAMMAR)).hasSize(1);
    }

    @Test
    void refusesWhatMakesNoSense() {
        assertThatThrownBy(() -> FlushTarget.of(new Section.Unrecognised()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> FlushTarget.all().onlyType(KeyType.ID))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> environment("test").includingState(EnumSet.of(KeyType.ID)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void namesItsActionAndItsTarget() {
        FlushTarget development = environment("development");

        assertThat(FlushWords.action(development, 1204)).isEqualTo("Flush 1,204 development keys");
        assertThat(FlushWords.action(development.onlyType(KeyType.USERNAME), 1))
                .isEqualTo("Flush 1 development username key");
        assertThat(FlushWords.action(FlushTarget.of(new Section.NoEnvironment()), 5))
                .isEqualTo("Flush 5 keys without environment");
        assertThat(FlushWords.action(environment("dev"), 2))
                .isEqualTo("Flush 2 keys of unknown environment “dev”");
        assertThat(FlushWords.action(FlushTarget.all(), 9))
                .isEqualTo("Flush 9 keys of all environments");
        assertThat(FlushWords.target(development.onlyType(KeyType.ID)))
                .isEqualTo("id of development");
    }

    @Test
    void anOddNameIsShownEscaped() {
        KeyGrammar grammar =
                new KeyGrammar("clerk", List.of(new Environment("a\u001b[31m", false)));
        FlushTarget target = FlushTarget.ofEnvironment(ByteString.utf8("a\u001b[31m"), grammar);

        assertThat(FlushWords.action(target, 1)).isEqualTo("Flush 1 a\\x1b[31m key");
    }

    private static FlushTarget environment(String name) {
        return FlushTarget.ofEnvironment(ByteString.utf8(name), GRAMMAR);
    }

    private static boolean covered(FlushTarget target, String key) {
        CacheKey parsed = GRAMMAR.parse(ByteString.utf8(key)).orElseThrow();
        return target.covers(parsed);
    }
}
