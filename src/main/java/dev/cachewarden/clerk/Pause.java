package dev.cachewarden.clerk;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Lets time pass on the calling thread. */
@FunctionalInterface
interface Pause {

    Pause SLEEP = time -> TimeUnit.NANOSECONDS.sleep(time.toNanos());

    void pause(Duration time) throws InterruptedException;
}
