package dev.cachewarden.ui.tree;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.app.browse.KnownKeys;
import dev.cachewarden.core.index.KeyIndex;
import dev.cachewarden.core.key.KeyGrammar;
import dev.cachewarden.ui.follow.FollowState;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Of keys whose changes are not all known it is said from when they are, and why. */
final class KeysWordsTest {

    private static final Instant READ = Instant.parse("2026-11-30T14:00:02Z");
    private static final KnownKeys WHOLE =
            new KnownKeys(
                    KeyIndex.empty(KeyGrammar.withDefaults()),
                    KnownKeys.Extent.WHOLE,
                    Optional.of(READ),
                    0,
                    Optional.empty());

    private static Stream<Map.Entry<FollowState, String>> unfollowed() {
        return Stream.of(
                Map.entry(
                        new FollowState.Lost(), "connection on which changes are reported is lost"),
                Map.entry(new FollowState.ReadingAgain(), "changes were missed"),
                Map.entry(new FollowState.CatchingUp(), "more keys change than can be followed"));
    }

    private static String words(FollowState follow) {
        return KeysWords.sentence(
                new KeysState(WHOLE, false, false, Duration.ofSeconds(1), follow), ZoneOffset.UTC);
    }

    @ParameterizedTest
    @MethodSource("unfollowed")
    void whereChangesAreMissedTheTimeOfTheKeysAndTheReasonAreSaid(
            Map.Entry<FollowState, String> expected) {
        assertThat(words(expected.getKey()))
                .startsWith("Keys as of 14:00:02")
                .contains(expected.getValue());
    }

    @ParameterizedTest
    @MethodSource("followed")
    void elsewhereNothingIsSaidOfTheLatestKeys(FollowState follow) {
        assertThat(words(follow)).isEmpty();
    }

    private static Stream<FollowState> followed() {
        return Stream.of(
                new FollowState.Live(0, 0, READ),
                new FollowState.Off(),
                new FollowState.Begins(),
                new FollowState.Refused("This user may not run CLIENT."));
    }
}
