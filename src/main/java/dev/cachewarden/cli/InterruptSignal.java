package dev.cachewarden.cli;

import dev.cachewarden.app.Cancellation;
import dev.cachewarden.core.connection.TimeLimits;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Turns Ctrl+C, and a polite kill, into a cancellation, and holds the end of the process until what
 * was cancelled has printed its report.
 */
public final class InterruptSignal {

    /** For the report, after the last answer has come or is given up. */
    private static final Duration FOR_THE_REPORT = Duration.ofSeconds(5);

    private final CountDownLatch reported = new CountDownLatch(1);
    private final Cancellation cancellation;
    private final Thread hook;

    private InterruptSignal(Cancellation cancellation, Duration patience, String tooLate) {
        this.cancellation = cancellation;
        hook =
                Thread.ofPlatform()
                        .name("cancel-on-exit")
                        .unstarted(() -> {
                            cancellation.cancel();
                            await(reported, patience, tooLate);
                        });
    }

    /**
     * Begins to listen.
     *
     * @param limits of the connection: an answer is awaited for as long as the server may be silent
     * @param tooLate what to say if the report does not come in time
     */
    static InterruptSignal cancelling(
            Cancellation cancellation, TimeLimits limits, String tooLate) {
        InterruptSignal signal = new InterruptSignal(cancellation, patience(limits), tooLate);
        Runtime.getRuntime().addShutdownHook(signal.hook);
        return signal;
    }

    /** How long the end of the process is held. */
    static Duration patience(TimeLimits limits) {
        return limits.silence().plus(FOR_THE_REPORT);
    }

    private static void await(CountDownLatch reported, Duration patience, String tooLate) {
        try {
            boolean inTime = reported.await(patience.toMillis(), TimeUnit.MILLISECONDS);
            if (!inTime) {
                System.err.println(tooLate);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether the process is to end. */
    boolean isRaised() {
        return cancellation.isCancelled();
    }

    /** The report is out: the process may end. */
    public void release() {
        reported.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The process is ending: the hook is running and has just been released.
            return;
        }
    }
}
