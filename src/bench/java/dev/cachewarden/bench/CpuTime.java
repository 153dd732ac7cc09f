package dev.cachewarden.bench;

import com.sun.management.OperatingSystemMXBean;

import java.lang.management.ManagementFactory;

/**
 * Processor time of this process, all threads: distinguishes a slow program from a busy machine.
 */
final class CpuTime {

    private CpuTime() {}

    static long nanos() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
    }
}
