package dev.cachewarden.bench;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * What something took: the time, the server's processor and ours, in seconds. On a busy machine the
 * time says little, and the processors what they say on a quiet one.
 */
record StageCost(double time, double server, double ours) {

    /** One being measured. */
    static final class Watch {

        private final PlainSocket socket;
        private final long begun;
        private final double server;
        private final long ours;

        private Watch(PlainSocket socket) throws IOException {
            this.socket = socket;
            this.server = serverSeconds(socket);
            this.ours = CpuTime.nanos();
            this.begun = System.nanoTime();
        }

        /** Until now. */
        StageCost cost() throws IOException {
            long ended = System.nanoTime();
            return new StageCost(
                    (ended - begun) / 1e9,
                    serverSeconds(socket) - server,
                    (CpuTime.nanos() - ours) / 1e9);
        }
    }

    static Watch begin(PlainSocket socket) throws IOException {
        return new Watch(socket);
    }

    private static double serverSeconds(PlainSocket socket) throws IOException {
        return ((String) socket.ask("INFO", "cpu"))
                .lines()
                .filter(line ->
                        line.startsWith("used_cpu_user:") || line.startsWith("used_cpu_sys:"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.indexOf(':') + 1)))
                .sum();
    }

    /** Of each the median. */
    static StageCost median(List<StageCost> costs) {
        return new StageCost(
                median(costs, StageCost::time),
                median(costs, StageCost::server),
                median(costs, StageCost::ours));
    }

    private static double median(List<StageCost> costs, ToDoubleFunction<StageCost> of) {
        return Report.median(costs.stream().mapToDouble(of).toArray());
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.2f s (server %.2f, we %.2f)", time, server, ours);
    }
}
