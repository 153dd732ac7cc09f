package dev.cachewarden.cli;

import dev.cachewarden.app.Cancellation;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Turns Ctrl+C, and a polite kill, into a cancellation, and holds the end of the process until what
 * was cancelled has printed its report.
 */
final class InterruptSignal {

    /** Longer than a command's time limit, so that the last answers are in the report. */
    private static final int PATIENCE_SECONDS = 15;

    private final CountDownLatch reported = new CountDownLatch(1);
    private final Thread hook;

    private InterruptSignal(Cancellation cancellation) {
        hook =
                Thread.ofPlatform()
                        .name("cancel-on-exit")
                        .unstarted(
                                () -> {
                                    cancellation.cancel();
                                    awaitReport();
                                });
    }

    static InterruptSignal cancelling(Cancellation cancellation) {
        InterruptSignal signal = new InterruptSignal(cancellation);
        Runtime.getRuntime().addShutdownHook(signal.hook);
        return signal;
    }

    private void awaitReport() {
        try {
            boolean inTime = reported.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (!inTime) {
                System.err.println("The flush did not stop in time; its report file says how far.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The report is out: the process may end. */
    void release() {
        reported.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The process is ending: the hook is running and has just been released.
            return;
        }
    }
}
