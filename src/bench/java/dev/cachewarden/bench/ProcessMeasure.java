package dev.cachewarden.bench;

import com.sun.management.UnixOperatingSystemMXBean;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What this process takes at one moment, and the folder in which it keeps things.
 *
 * @param heap bytes in use after collections
 * @param openFiles 0 where the system does not say
 * @param snapshotBytes of the recovery snapshots in the folder
 * @param recordBytes of everything else in it
 */
record ProcessMeasure(
        int cycles, long heap, int threads, long openFiles, long snapshotBytes, long recordBytes) {

    static ProcessMeasure now(int cycles, Path state) throws IOException {
        return new ProcessMeasure(
                cycles,
                usedHeap(),
                ManagementFactory.getThreadMXBean().getThreadCount(),
                ManagementFactory.getOperatingSystemMXBean()
                                instanceof UnixOperatingSystemMXBean system
                        ? system.getOpenFileDescriptorCount()
                        : 0,
                bytes(state, true),
                bytes(state, false));
    }

    /** After collections until the figure is stable. */
    private static long usedHeap() {
        Runtime runtime = Runtime.getRuntime();
        long last = Long.MAX_VALUE;
        long used = Long.MAX_VALUE - 1;
        while (used < last) {
            last = used;
            System.gc();
            used = runtime.totalMemory() - runtime.freeMemory();
        }
        return used;
    }

    private static long bytes(Path state, boolean ofSnapshots) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(state)) {
            files = all.filter(Files::isRegularFile).toList();
        }
        long bytes = 0;
        for (Path file : files) {
            if (file.toString().endsWith(".cwsnap") == ofSnapshots) {
                bytes += Files.size(file);
            }
        }
        return bytes;
    }

    String words() {
        return String.format(
                Locale.ROOT,
                "  %,6d cycles: heap %.1f MB, %d threads, %d open files; folder: snapshots %.1f MB,"
                        + " journal and reports %.2f MB",
                cycles,
                heap / 1e6,
                threads,
                openFiles,
                snapshotBytes / 1e6,
                recordBytes / 1e6);
    }
}
