package dev.cachewarden.core.port;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CountDownLatch;

final class ByteBudgetTest {

    private static final long LIMIT = 100;

    private final ByteBudget budget = new ByteBudget(LIMIT);

    @Test
    void thereIsNoRoomForMoreThanTheLimit() {
        assertThat(budget.tryTake(LIMIT)).isTrue();
        assertThat(budget.tryTake(1)).isFalse();
        budget.give(1);
        assertThat(budget.tryTake(1)).isTrue();
    }

    @Test
    void whatIsKeptTakesRoomAsWhatIsTakenDoes() {
        budget.keep(LIMIT);
        assertThat(budget.tryTake(1)).isFalse();
        budget.drop(LIMIT);
        assertThat(budget.tryTake(LIMIT)).isTrue();
    }

    @Timeout(60)
    @Test
    void aReaderDoesNotWaitForItself() {
        budget.take(LIMIT);
        budget.take(10 * LIMIT);
        assertThat(budget.tryTake(1)).isFalse();
    }

    @Timeout(60)
    @Test
    void aReaderWaitsUntilThereIsRoomBesideWhatIsKept() throws InterruptedException {
        budget.keep(60);
        budget.keep(30);
        CountDownLatch room = new CountDownLatch(1);
        Thread reader =
                Thread.ofVirtual()
                        .start(() -> {
                            budget.take(40);
                            room.countDown();
                        });
        while (reader.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
        assertThat(room.getCount()).isOne();
        budget.drop(30);
        room.await();
    }

    /** Otherwise a value longer than all the room would stop a reading for good. */
    @Timeout(60)
    @Test
    void whatIsLargerThanAllTheRoomIsTakenOnceNothingIsKept() throws InterruptedException {
        budget.keep(1);
        Thread reader = Thread.ofVirtual().start(() -> budget.take(10 * LIMIT));
        budget.drop(1);
        reader.join();
        assertThat(budget.tryTake(1)).isFalse();
    }

    @Property
    void whatIsTakenAndKeptTogetherNeverPassesTheLimit(
            @ForAll @Size(max = 40) List<@IntRange(min = 0, max = 60) Integer> sizes) {
        ByteBudget fresh = new ByteBudget(LIMIT);
        Deque<Integer> kept = new ArrayDeque<>();
        int held = 0;
        for (int size : sizes) {
            boolean fits = fresh.tryTake(size);
            assertThat(fits).isEqualTo(held + size <= LIMIT);
            if (fits) {
                fresh.keep(size);
                fresh.give(size);
                kept.add(size);
                held += size;
            } else if (!kept.isEmpty()) {
                fresh.drop(kept.peek());
                held -= kept.remove();
            }
        }
    }
}
