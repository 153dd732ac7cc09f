package dev.cachewarden.app.follow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cachewarden.app.Workspace;
import dev.cachewarden.app.follow.FollowedRound.Standing;
import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.port.CacheException;
import dev.cachewarden.testing.MemoryCache;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

final class KeyFollowerTest {

    private final MemoryCache cache =
            new MemoryCache().with("clerk:test:id:stays", "clerk:test:id:goes");
    private final Workspace workspace = cache.workspace();

    private KeyFollower follower() {
        cache.reports().offer();
        var known = cache.index(workspace.grammar());
        return KeyFollower.begin(workspace, () -> known);
    }

    @Test
    void aReportedKeyIsLookedForBeforeItIsCalledThereOrGone() {
        KeyFollower follower = follower();
        cache.remove("clerk:test:id:goes");
        cache.with("clerk:test:id:comes");
        cache.reports()
                .changed(
                        "clerk:test:id:stays",
                        "clerk:test:id:goes",
                        "clerk:test:id:comes",
                        "clerk:test:id:cameAndWent");

        FollowedRound round = follower.round();

        assertThat(names(round.there()))
                .containsExactlyInAnyOrder("clerk:test:id:stays", "clerk:test:id:comes");
        assertThat(names(round.gone()))
                .containsExactlyInAnyOrder("clerk:test:id:goes", "clerk:test:id:cameAndWent");
        assertThat(round.standing()).isEqualTo(Standing.FOLLOWED);
        assertThat(round.isReadingDue()).isFalse();
    }

    @Test
    void whereNothingIsReportedNothingIsLookedForAndTheProofAdvances() {
        KeyFollower follower = follower();
        cache.clock().forward(Duration.ofSeconds(5));

        FollowedRound round = follower.round();

        assertThat(round.provenNanos()).isEqualTo(cache.clock().nanos());
        assertThat(cache.reports().checks()).isEmpty();
    }

    @Test
    void noProofAdvancesWhileAReportedKeyIsNotLookedFor() {
        KeyFollower follower = follower();
        long proven = follower.round().provenNanos();
        String[] changed =
                IntStream.range(0, 40_000)
                        .mapToObj(number -> "clerk:test:id:" + number)
                        .toArray(String[]::new);
        cache.with(
                IntStream.range(0, 40_000)
                        .filter(number -> number % 2 == 0)
                        .mapToObj(number -> "clerk:test:id:" + number)
                        .toArray(String[]::new));
        cache.reports().changed(changed);
        cache.clock().forward(Duration.ofSeconds(5));

        FollowedRound round = follower.round();
        int rounds = 1;
        while (round.provenNanos() == proven && rounds < 1_000) {
            assertThat(cache.reports().checks().size())
                    .isLessThanOrEqualTo(changed.length / 10 + 100 * (rounds + 6));
            cache.clock().forward(Duration.ofSeconds(1));
            round = follower.round();
            rounds++;
        }

        assertThat(rounds).isBetween(2, 999);
    }

    @Test
    void aBurstBeyondTheBoundIsCaughtUpByReadingAgainWhenItIsOver() {
        KeyFollower follower = follower();
        burst();
        assertThat(follower.round().standing()).isEqualTo(Standing.CATCHING_UP);
        burst();
        FollowedRound during = follower.round();
        FollowedRound after = follower.round();

        assertThat(during.isReadingDue()).isFalse();
        assertThat(during.standing()).isEqualTo(Standing.CATCHING_UP);
        assertThat(after.isReadingDue()).isTrue();
        assertThat(follower.round().isReadingDue()).isFalse();
        assertThat(cache.reports().checks()).isEmpty();
    }

    private void burst() {
        cache.reports()
                .changed(
                        IntStream.rangeClosed(0, Reports.MOST)
                                .mapToObj(number -> "clerk:test:id:" + number)
                                .toArray(String[]::new));
    }

    @Test
    void anEmptiedDatabaseIsReadAgainAtOnce() {
        KeyFollower follower = follower();
        cache.reports().anyChanged();

        assertThat(follower.round().isReadingDue()).isTrue();
    }

    @Test
    void whileTheConnectionIsLostNothingIsFollowedAndAfterItAllIsReadAgain() {
        KeyFollower follower = follower();
        cache.reports().lose();
        FollowedRound lost = follower.round();
        cache.clock().forward(Duration.ofSeconds(5));
        FollowedRound later = follower.round();
        cache.reports().anyChanged();
        FollowedRound back = follower.round();

        assertThat(lost.standing()).isEqualTo(Standing.LOST);
        assertThat(later.provenNanos()).isEqualTo(lost.provenNanos());
        assertThat(back.isReadingDue()).isTrue();
        assertThat(back.standing()).isEqualTo(Standing.FOLLOWED);
    }

    @Test
    void aServerThatReportsNothingIsNotFollowedAndSaysWhy() {
        assertThatThrownBy(
                        () -> KeyFollower.begin(workspace, () -> cache.index(workspace.grammar())))
                .isInstanceOf(CacheException.class)
                .hasMessageContaining("does not report changes");
    }

    private static List<String> names(Set<CacheKey> keys) {
        return keys.stream().map(key -> key.bytes().text().orElseThrow()).toList();
    }
}
