package dev.cachewarden.bench;

import javafx.animation.AnimationTimer;

import java.util.Arrays;
import java.util.concurrent.CompletableFuture;

/** Takes the time at every pulse of the FX thread. On the FX thread until it has stopped. */
final class Heartbeat extends AnimationTimer {

    private static final int MOST = 1 << 16;

    private final long[] gaps = new long[MOST];
    private int count;
    private long last;
    private int left = -1;
    private CompletableFuture<Heartbeat> finished = new CompletableFuture<>();

    @Override
    public void handle(long pulse) {
        // Not the pulse's own time, which is when it was due.
        long now = System.nanoTime();
        if (last != 0 && count < MOST) {
            gaps[count++] = now - last;
        }
        last = now;
        if (left > 0 && --left == 0) {
            stop();
            finished.complete(this);
        }
    }

    void stopAfter(int pulses, CompletableFuture<Heartbeat> whenStopped) {
        left = pulses;
        finished = whenStopped;
    }

    int pulses() {
        return count;
    }

    double longestMillis() {
        return Arrays.stream(gaps, 0, count).max().orElse(0) / 1e6;
    }

    double p99Millis() {
        long[] sorted = Arrays.copyOf(gaps, count);
        Arrays.sort(sorted);
        return count == 0 ? 0 : sorted[(int) (count * 0.99)] / 1e6;
    }
}
