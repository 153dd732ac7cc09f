package dev.cachewarden.cli;

import dev.cachewarden.app.Cancellation;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Turns Ctrl+C, and a polite kill, into a cancellation, and holds the end of the process until what
 * was cancelled has printed its report.
 */
public final class InterruptSignal {

    /**
     * Longer than the usual limit of silence, so that the last answers are in the report. Who sets
     * a longer limit and does not wait for it is told that the report came too late.
     */
    private static final int PATIENCE_SECONDS = 15;

    private final CountDownLatch reported = new CountDownLatch(1);
    private final Thread hook;

    private InterruptSignal(Cancellation cancellation, String tooLate) {
        hook =
                Thread.ofPlatform()
                        .name("cancel-on-exit")
                        .unstarted(
                                () -> {
                                    cancellation.cancel();
                                    await(reported, tooLate);
                                });
    }

    /**
     * Begins to listen.
     *
     * @param tooLate what to say if the report does not come in time
     */
    public static InterruptSignal cancelling(Cancellation cancellation, String tooLate) {
        InterruptSignal signal = new InterruptSignal(cancellation, tooLate);
        Runtime.getRuntime().addShutdownHook(signal.hook);
        return signal;
    }

    private static void await(CountDownLatch reported, String tooLate) {
        try {
            boolean inTime = reported.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (!inTime) {
                System.err.println(tooLate);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
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
