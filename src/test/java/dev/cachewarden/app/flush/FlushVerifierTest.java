package dev.cachewarden.app.flush;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.app.Cancellation;
import dev.cachewarden.app.Workspace;
import dev.cachewarden.core.flush.FlushPlan;
import dev.cachewarden.core.flush.FlushTarget;
import dev.cachewarden.core.flush.FlushVerification;
import dev.cachewarden.core.index.KeyIndex;
import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.testing.MemoryCache;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

import java.time.Duration;

/** Redis counts in whole milliseconds, and the clock of this program does not. */
final class FlushVerifierTest {

    private static final String ENVIRONMENT = "development";
    private static final Duration MILLISECOND = Duration.ofMillis(1);

    private final MemoryCache cache = new MemoryCache();
    private final Workspace workspace = cache.workspace();
    private final Duration usual = workspace.layout().ttl();

    @Property(tries = 100)
    void anEntryWrittenInTheVeryMillisecondOfItsReadingIsDated(
            @ForAll @LongRange(max = 1_000_000_000) long nanos) {
        assertThat(found(usual, nanos)).isEqualTo(new FlushVerification(1, 0, 0));
    }

    @Property(tries = 100)
    void anEntryOfAMillisecondMoreThanTheAppGivesHasNoDate(
            @ForAll @LongRange(max = 1_000_000_000) long nanos) {
        assertThat(found(usual.plus(MILLISECOND), nanos)).isEqualTo(new FlushVerification(0, 0, 1));
    }

    @Property(tries = 100)
    void anEntryWrittenAMillisecondBeforeTheRunIsASurvivor(
            @ForAll @LongRange(max = 1_000_000_000) long nanos) {
        assertThat(found(usual.minus(MILLISECOND), nanos).survivors()).isEqualTo(1);
    }

    /** What a verification finds of one entry whose run began that long after the clock did. */
    private FlushVerification found(Duration left, long nanos) {
        cache.clock().forward(Duration.ofNanos(nanos));
        cache.put("clerk:" + ENVIRONMENT + ":id:user_1", "{}", left);
        FlushTarget target =
                FlushTarget.ofEnvironment(ByteString.utf8(ENVIRONMENT), workspace.grammar());
        FlushPlan plan =
                new FlushPlanner(workspace).plan(target, KeyIndex.empty(workspace.grammar()));
        return new FlushVerifier(workspace, plan, cache.clock().nanos())
                .run(() -> {}, new Cancellation())
                .orElseThrow();
    }
}
