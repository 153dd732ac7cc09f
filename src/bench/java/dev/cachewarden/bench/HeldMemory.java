package dev.cachewarden.bench;

import io.netty.util.internal.PlatformDependent;

import java.lang.management.BufferPoolMXBean;
import java.lang.management.ManagementFactory;
import java.util.concurrent.TimeUnit;

/**
 * The most memory that is held while something runs: what is left of the heap after a full
 * collection, and the buffers beyond the heap. Collects again and again, so nothing is timed
 * meanwhile.
 */
final class HeldMemory implements AutoCloseable {

    private static final long PAUSE_MILLIS = 20;

    private final long before;
    private final Thread sampling;
    private volatile long most;
    private volatile boolean ended;

    private HeldMemory() {
        collect();
        this.before = held();
        this.most = before;
        this.sampling = Thread.ofPlatform().daemon().name("held memory").unstarted(this::sample);
    }

    static HeldMemory begin() {
        HeldMemory memory = new HeldMemory();
        memory.sampling.start();
        return memory;
    }

    private void sample() {
        while (!ended) {
            try {
                TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
            } catch (InterruptedException e) {
                return;
            }
            System.gc();
            most = Math.max(most, held());
        }
    }

    private static void collect() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
    }

    private static long held() {
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed()
                + ManagementFactory.getPlatformMXBeans(BufferPoolMXBean.class).stream()
                        .mapToLong(BufferPoolMXBean::getMemoryUsed)
                        .sum()
                + Math.max(0, PlatformDependent.usedDirectMemory());
    }

    /** In MB, beyond what was held at the beginning. */
    double megabytes() {
        return (most - before) / (double) (1 << 20);
    }

    @Override
    public void close() {
        ended = true;
        sampling.interrupt();
    }
}
