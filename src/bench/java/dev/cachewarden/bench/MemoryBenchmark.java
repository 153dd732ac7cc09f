package dev.cachewarden.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * What the laid-out program takes in memory at most, as the system counts it, and how long, against
 * the same program with the sizes that a JVM chooses by itself. Each run is a separate process, so
 * all of them are cold. Needs {@code target/cachewarden} and Linux.
 */
final class MemoryBenchmark implements Benchmarks.Benchmark {

    private static final Path LAUNCHER = Path.of("target", "cachewarden", "bin", "cachewarden");
    private static final double MOST_MB = 400;

    /** What a JVM with a quarter of 16 GB does by itself. */
    private static final String USUAL =
            "-Xmx4g -XX:GCTimeRatio=24 -XX:MinHeapFreeRatio=40 -XX:MaxHeapFreeRatio=70";

    private static final int LONG_VALUES = 250;
    private static final int LONG = 3_900_000;

    @Override
    public void run(Options options, Report report) throws Exception {
        if (!Files.isDirectory(Path.of("/proc/self")) || !Files.isExecutable(LAUNCHER)) {
            report.say(
                    "memory: not measured, it needs Linux and the laid-out program (mvn -B"
                            + " -DskipTests package)");
            return;
        }
        try (UserCache users = UserCache.fill(options.clerkKeys())) {
            String size = String.format(Locale.ROOT, " of %,d users", options.clerkKeys());
            compare("list" + size, users.port(), options, report, "list");
            compare("audit" + size, users.port(), options, report, "audit");
            compare(
                    "flush of a third of them",
                    users.port(),
                    new Options(options.names(), 0, 0, options.seconds(), 1),
                    report,
                    "flush",
                    "--env",
                    "test",
                    "--yes");
        }
        try (UserCache longOnes = UserCache.fill(0)) {
            fill(longOnes.port());
            compare(
                    "audit of " + LONG_VALUES + " values of 3.9 MB",
                    longOnes.port(),
                    options,
                    report,
                    "audit");
        }
    }

    private static void fill(int port) throws IOException {
        String notes = "x".repeat(LONG);
        try (PlainSocket socket = new PlainSocket(port)) {
            for (int i = 0; i < LONG_VALUES; i++) {
                String value =
                        "{\"id\":\"user_"
                                + i
                                + "\",\"publicMetadata\":{\"notes\":\""
                                + notes
                                + "\"}}";
                socket.ask("SET", "clerk:production:id:user_" + i, value, "EX", "86400");
            }
        }
    }

    private static void compare(
            String name, int port, Options options, Report report, String... command)
            throws Exception {
        double[] mine = new double[options.rounds()];
        double[] theirs = new double[options.rounds()];
        for (int round = 0; round < options.rounds(); round++) {
            Run ours = Run.of("", port, command);
            Run unbounded = Run.of(USUAL, port, command);
            mine[round] = ours.megabytes;
            theirs[round] = unbounded.megabytes;
            report.say("  %s: %s; sizes that the JVM chooses %s".formatted(name, ours, unbounded));
        }
        double most = Report.median(mine);
        report.add(
                new Report.Figure(
                        "memory: " + name,
                        "MB",
                        most,
                        "sizes that the JVM chooses",
                        Report.median(theirs),
                        most / Report.median(theirs),
                        String.format(Locale.ROOT, "at most %.0f MB", MOST_MB),
                        most <= MOST_MB));
    }

    /**
     * @param megabytes resident at most
     */
    private record Run(double megabytes, double seconds, int exit) {

        static Run of(String javaOptions, int port, String... command) throws Exception {
            List<String> words = new ArrayList<>(List.of(LAUNCHER.toString()));
            words.addAll(List.of(command));
            words.addAll(List.of("--url", "redis://127.0.0.1:" + port, "--ttl", "86400"));
            ProcessBuilder builder = new ProcessBuilder(words);
            builder.environment().put("CACHEWARDEN_JAVA_OPTS", javaOptions);
            builder.environment().put("CACHEWARDEN_JAVA", System.getProperty("java.home"));
            builder.environment()
                    .put(
                            "CACHEWARDEN_HOME",
                            Files.createTempDirectory("cachewarden-bench").toString());
            long started = System.nanoTime();
            Process process =
                    builder.redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start();
            double most = 0;
            while (!process.waitFor(20, TimeUnit.MILLISECONDS)) {
                most = Math.max(most, resident(process.pid()));
            }
            return new Run(most, (System.nanoTime() - started) / 1e9, process.exitValue());
        }

        /** The most until now; 0 once the process has gone. */
        private static double resident(long pid) {
            try {
                return Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream()
                        .filter(line -> line.startsWith("VmHWM:"))
                        .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
                        .findFirst()
                        .orElse(0);
            } catch (IOException e) {
                return 0;
            }
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT, "%.0f MB, %.1f s (exit %d)", megabytes, seconds, exit);
        }
    }
}
